// Which labels are drawn at a scale, and where: first what is chosen with its neighbours and the best
// joined, which are always named, farther off with a line to their node where there is no room beside
// it; then as many others as find room without covering another. The choice is made for the whole
// picture and not for what is in view, so that labels do not come and go while it is moved.

const FAMILY = 'system-ui, "Noto Sans", "Segoe UI", Roboto, sans-serif';
// A canvas of our own has no other context, so that it has this one.
const penOn = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
const gauge = penOn(document.createElement("canvas"));
const widths = new Map();

// The width of a text in pixels at size 100.
function widthOf(text, bold) {
  const key = bold ? `*${text}` : text;
  let width = widths.get(key);
  if (width === undefined) {
    gauge.font = `${bold ? "600 " : ""}100px ${FAMILY}`;
    width = gauge.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

// Rectangles on a grid of cells, to ask fast whether there is room for one more.
function board(cellWidth = 96, cellHeight = 32) {
  const cells = new Map();
  const each = ([left, top, right, low], act) => {
    const [from, to] = [Math.floor(left / cellWidth), Math.floor(right / cellWidth)];
    const [first, last] = [Math.floor(top / cellHeight), Math.floor(low / cellHeight)];
    for (let column = from; column <= to; column += 1)
      for (let row = first; row <= last; row += 1) if (act(column * 1000003 + row)) return true;
    return false;
  };
  return {
    add: (box, owner = -1) => each(box, (key) => { if (cells.has(key)) cells.get(key).push([box, owner]); else cells.set(key, [[box, owner]]); }),
    free: (box, owner = -2) => !each(box, (key) => (cells.get(key) || []).some(([other, whose]) => whose !== owner &&
      box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])),
  };
}

// Letters that turn the direction of what follows do nothing on the picture.
const straight = (lines) => lines.map((line) => line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""));
const linesOf = (id) => straight(writtenLines(id));

function writtenLines(id) {
  if (isPart(id)) return wrap(raw.shortened.reduce((text, [long, short]) => text.replace(long, short), groupName(id)), 22);
  const lines = (id === (state.chosen || {}).node ? wrap(labelOf(id), 26) : writtenAt(id).split("\n"));
  const folded = shown.counts[id] - 1;
  return folded > 0 ? [...lines.slice(0, -1), `${lines[lines.length - 1]} +${amount(folded)}`] : lines;
}

function wrap(text, most) {
  const lines = [""];
  text.split(/\s+/).forEach((part) => {
    const last = lines[lines.length - 1];
    if (last && last.length + part.length >= most) lines.push(part);
    else lines[lines.length - 1] = last ? `${last} ${part}` : part;
  });
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines.map((line) => line.length > 40 ? `${line.slice(0, 39)}…` : line);
}

// The people of a part to whom most is joined.
const leaders = new Map();
function leadersOf(part) {
  if (!leaders.has(part)) leaders.set(part, members[part - COUNT].filter((number) => classOf(number) === "Official")
    .sort((a, b) => raw.degree[b] - raw.degree[a] || a - b).slice(0, 3).map((number) => raw.label[number]));
  return leaders.get(part);
}

const ALWAYS = 20; // of the best joined, that are always named
const NEIGHBOURS = 60; // of what is chosen, that are always named
const MOST_TRIED = 4000;
const DENSE = 300;
const LINKS_NAMED = 36;

// Where a label may stand: below, above, right, left of its node.
function spotsOf(cx, cy, radius, width, height) {
  const away = radius + 2;
  return [[cx - width / 2, cy + away], [cx - width / 2, cy - away - height], [cx + away, cy - height / 2], [cx - away - width, cy - height / 2]]
    .map(([left, top]) => [left, top, left + width, top + height]);
}

// Farther off, all around: where a label may stand that has no room beside its node.
const TURNED = Array.from({ length: 16 }, (_, at) => [Math.cos(TURN * at / 16), Math.sin(TURN * at / 16)]);
function farSpots(cx, cy, radius, width, height) {
  return [12, 26, 44, 66, 92, 124, ...(narrow.matches ? [160, 200, 250, 310, 380] : [])].flatMap((away) => TURNED.map(([cos, sin]) => {
    const [mx, my] = [cx + cos * (radius + away + width / 2), cy + sin * (radius + away + height / 2)];
    return [mx - width / 2, my - height / 2, mx + width / 2, my + height / 2];
  }));
}

const nearSpots = (...given) => farSpots(...given).slice(0, 4 * TURNED.length);

// The line from a node to its label farther off.
function leaderTo([left, top, right, low], cx, cy, radius) {
  const [px, py] = [Math.max(left, Math.min(cx, right)), Math.max(top, Math.min(cy, low))];
  const length = Math.hypot(px - cx, py - cy) || 1;
  return [cx + (px - cx) * radius / length, cy + (py - cy) * radius / length, px, py];
}

// What is always named: what is chosen, its neighbours, and the best joined of what is shown.
function mustBeNamed() {
  const { near, r } = shown;
  const { chosen } = state;
  const weight = (id) => isLoose(id) ? 0 : isPart(id) ? shown.counts[id] * 1e4 : degree[id];
  const found = new Set();
  const first = chosen ? [chosen.part ?? (chosen.node === undefined ? null : placeOf(chosen.node)), ...(chosen.pair || [])] : [];
  [...first, ...shown.path, ...[...state.several].slice(0, NEIGHBOURS)].forEach((id) => { if (id !== null && id !== undefined && shown.counts[id]) found.add(id); });
  [...near.ids].sort((a, b) => r[b] - r[a] || a - b).slice(0, NEIGHBOURS).forEach((id) => found.add(id));
  const best = [];
  shown.ids.forEach((id) => {
    if (best.length === ALWAYS && weight(id) <= best[ALWAYS - 1][0]) return;
    best.push([weight(id), id]);
    best.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    best.length = Math.min(best.length, ALWAYS);
  });
  best.forEach(([, id]) => found.add(id));
  return found;
}

function labelsAt(scale) {
  const { near, x, y, r } = shown;
  const must = [...mustBeNamed()];
  const always = new Set(must);
  const rank = (id) => (near.ids.has(id) ? 4 : 0) + (isPart(id) ? 2 : 0) + (!isPart(id) && classOf(id) !== "Post" ? 1 : 0);
  const wanted = [...must, ...shown.ids.filter((id) => !always.has(id)).sort((a, b) => rank(b) - rank(a) || r[b] - r[a] || a - b)];
  const taken = board();
  const found = [];
  const radius = (id) => Math.max(r[id] * scale, near.ids.has(id) ? NEAR_LEAST : 1.5);
  const block = (id) => {
    const size = radius(id) * 0.8;
    taken.add([x[id] * scale - size, y[id] * scale - size, x[id] * scale + size, y[id] * scale + size], id);
  };
  // Where nodes are as small as dots a label may cover them, or nothing would be named.
  const blocks = (id) => isPart(id) || near.ids.has(id) || radius(id) > (wanted.length > DENSE ? 3.5 : 1.5);
  const first = wanted.length > DENSE ? must.length + 24 : wanted.length;
  // Before what is always named only large nodes stand in the way; its labels may cover others.
  const early = (id, at) => at < must.length || radius(id) > 9;
  const soon = (id, at) => at < first || isPart(id);
  const blockEach = (which) => wanted.forEach((id, at) => { if (blocks(id) && which(id, at)) block(id); });
  blockEach(early);
  // Nothing is written beyond the outermost nodes but what the margins of the view have room for.
  const [least, most] = wanted.reduce(([low, high], id) => [Math.min(low, x[id]), Math.max(high, x[id])], [Infinity, -Infinity])
    .map((end) => end * scale);
  const aside = sideMargin() - 3;
  const [highest, lowest] = wanted.reduce(([low, high], id) => [Math.min(low, y[id]), Math.max(high, y[id])], [Infinity, -Infinity])
    .map((end) => end * scale);
  const inside = (box) => box[0] > least - aside && box[2] < most + aside + (narrow.matches ? 48 : 0);
  // Above and below there is more room where the picture does not fill the view.
  const [, up, , down] = room();
  const spare = Math.max((down - up - (lowest - highest)) / 2 - 14, 40);
  const links = [];
  wanted.slice(0, MOST_TRIED).forEach((id, at) => {
    if (at === must.length) {
      blockEach((other, nth) => soon(other, nth) && !early(other, nth));
      if (near.any) links.push(...linkLabels(scale, taken));
    }
    if (at === first) blockEach((other, nth) => !soon(other, nth) && !early(other, nth));
    const part = isPart(id);
    const size = part ? Math.min(Math.max(11.5 + 2 * Math.log10(shown.counts[id] / 50), 11.5), 14)
      : Math.min(Math.max(14 * scale, near.ids.has(id) ? 12.5 : 11.5), 22);
    const [cx, cy] = [x[id] * scale, y[id] * scale];
    const place = (lines, soft, spots, far) => {
      const width = Math.max(...lines.map((line, nth) => widthOf(line, part && nth < lines.length - soft))) * size / 100 + 5;
      const height = lines.length * size * 1.22 + 2;
      const box = spots(cx, cy, radius(id), width, height).find((spot) => inside(spot) && (!far || (spot[1] > highest - spare && spot[3] < lowest + spare)) && taken.free(spot, id));
      if (!box) return false;
      taken.add(box);
      found.push({ id, lines, size, bold: part, soft, box, leader: far ? leaderTo(box, cx, cy, radius(id)) : null });
      return true;
    };
    const lines = linesOf(id);
    const people = part && !near.any && !narrow.matches && (always.has(id) || scale * r[id] > 14) ? wrap(leadersOf(id).join(", "), 30) : [];
    if (people.length && people[0]) {
      if (place([...lines, ...people], people.length, spotsOf, false)) return;
      if (always.has(id) && place([...lines, ...people], people.length, nearSpots, true)) return;
    }
    if (place(lines, 0, spotsOf, false) || !always.has(id)) return;
    place(lines, 0, farSpots, true);
  });
  // Without a choice names go before the titles of posts on their lines.
  if (!near.any || wanted.length === must.length) links.push(...linkLabels(scale, taken));
  return { scale, found, links, counts: countLabels(scale) };
}

// How many nodes a part folds stands inside of it.
function countLabels(scale) {
  return shown.ids.filter(isPart).map((id) => {
    const lines = [amount(shown.counts[id])];
    const size = Math.min(14, shown.r[id] * scale * 1.5 * 100 / Math.max(widthOf(lines[0], false), 150));
    const [cx, cy, width, height] = [shown.x[id] * scale, shown.y[id] * scale, widthOf(lines[0], false) * size / 100, size * 1.22];
    return { id, lines, size, inside: true, box: [cx - width / 2, cy - height / 2 - 1, cx + width / 2, cy + height / 2 - 1] };
  }).filter(({ size }) => size > 8);
}

// What is written on a line: the relation, or of a post that is a line its title.
function lineText(edge) {
  const said = phrase(edge, "short");
  if (edge.post === undefined) return said;
  const title = writtenAt(edge.post).replace(/\n/g, " ");
  const short = title.length > 34 ? `${title.slice(0, 33)}…` : title;
  if (edge.kind !== "holds") return `${said}: ${short}`;
  if (isPast(edge)) return `${said} ${short}`;
  return edge.status === "acting" || edge.status === "reported" ? `${said}: ${short}` : short;
}

const TITLED_FROM = 0.2; // the scale from which posts are written on their lines
const TITLED_MOST = 1500;

// Links are named where one is chosen; posts that are lines also where there is room for their titles.
function linkLabels(scale, taken) {
  const found = [];
  const { near } = shown;
  const titled = !near.any && scale >= TITLED_FROM;
  if (!titled && (!near.any || near.links.size > LINKS_NAMED)) return found;
  const which = titled ? shown.links.filter((link) => link.edges.some((edge) => edges[edge].post !== undefined)).slice(0, TITLED_MOST) : near.links;
  which.forEach((link) => {
    if (isPart(link.a) || isPart(link.b)) return;
    const sorted = link.edges.map((edge) => edges[edge]).sort((a, b) => standingOf(a) - standingOf(b) || weightOf(b) - weightOf(a));
    const said = [...new Set(sorted.map(lineText))];
    const most = titled ? 1 : 3;
    const lines = said.length > most ? [...said.slice(0, Math.max(most - 1, 1)), `… +${said.length - Math.max(most - 1, 1)}`].slice(0, titled ? 1 : 3) : said;
    const size = 11.5;
    const width = Math.max(...lines.map((line) => widthOf(line, false))) * size / 100 + 4;
    const height = lines.length * size * 1.22;
    // A title that is longer than its line would stand beside it.
    const [dx, dy] = [(shown.x[link.a] - shown.x[link.b]) * scale, (shown.y[link.a] - shown.y[link.b]) * scale];
    if (titled && Math.hypot(dx, dy) < Math.max(width * Math.abs(dx) / (Math.hypot(dx, dy) || 1), 30) + shown.r[link.a] * scale + shown.r[link.b] * scale) return;
    for (const along of [0.5, 0.38, 0.62]) {
      const cx = (shown.x[link.a] * (1 - along) + shown.x[link.b] * along) * scale;
      const cy = (shown.y[link.a] * (1 - along) + shown.y[link.b] * along) * scale;
      const box = [cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2];
      if (!taken.free(box)) continue;
      taken.add(box);
      found.push({ lines, size, box });
      break;
    }
  });
  return found;
}
