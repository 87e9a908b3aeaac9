// Which labels are drawn at a scale, and where: those of the best joined first, as many as find room
// beside their node without covering another. The choice is made for the whole picture and not for
// what is in view, so that labels do not come and go while it is moved.

const FAMILY = 'system-ui, "Noto Sans", "Segoe UI", Roboto, sans-serif';
const gauge = document.createElement("canvas").getContext("2d");
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

function linesOf(id) {
  if (isPart(id)) return wrap(labelOf(id), 20);
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

const MOST_TRIED = 4000;
const DENSE = 300;
const LINKS_NAMED = 36;

// Where a label may stand: below, above, right, left of its node.
function spotsOf(cx, cy, radius, width, height) {
  const away = radius + 2;
  return [[cx - width / 2, cy + away], [cx - width / 2, cy - away - height], [cx + away, cy - height / 2], [cx - away - width, cy - height / 2]]
    .map(([left, top]) => [left, top, left + width, top + height]);
}

function labelsAt(scale) {
  const { near, x, y, r } = shown;
  const rank = (id) => (near.ids.has(id) ? 4 : 0) + (isPart(id) ? 2 : 0) + (!isPart(id) && classOf(id) !== "Post" ? 1 : 0);
  const wanted = [...shown.ids].sort((a, b) => rank(b) - rank(a) || r[b] - r[a] || a - b);
  const taken = board();
  const found = [];
  const radius = (id) => Math.max(r[id] * scale, near.ids.has(id) ? NEAR_LEAST : 1.5);
  const block = (id) => {
    const size = radius(id) * 0.8;
    taken.add([x[id] * scale - size, y[id] * scale - size, x[id] * scale + size, y[id] * scale + size], id);
  };
  // Where nodes are as small as dots a label may cover them, or nothing would be named.
  const blocks = (id) => isPart(id) || near.ids.has(id) || radius(id) > (wanted.length > DENSE ? 3.5 : 1.5);
  const first = wanted.length > DENSE ? near.ids.size + 24 : wanted.length;
  wanted.filter((id, at) => blocks(id) && (at < first || isPart(id))).forEach(block);
  // Nothing is written beyond the outermost nodes but what the margins of the view have room for.
  const [least, most] = wanted.reduce(([low, high], id) => [Math.min(low, x[id]), Math.max(high, x[id])], [Infinity, -Infinity])
    .map((end) => end * scale);
  const aside = sideMargin() - 3;
  const links = [];
  wanted.slice(0, MOST_TRIED).forEach((id, at) => {
    if (at === near.ids.size) links.push(...linkLabels(scale, taken));
    if (at === first) wanted.slice(first).filter((other) => blocks(other) && !isPart(other)).forEach(block);
    const part = isPart(id);
    const size = part ? Math.min(Math.max(11.5 + 2 * Math.log10(shown.counts[id] / 50), 11.5), 14)
      : Math.min(Math.max(14 * scale, near.ids.has(id) ? 12.5 : 11.5), 22);
    const lines = linesOf(id);
    const width = Math.max(...lines.map((line) => widthOf(line, part))) * size / 100 + 5;
    const height = lines.length * size * 1.22 + 2;
    const boxes = spotsOf(x[id] * scale, y[id] * scale, radius(id), width, height);
    const chosen = boxes.find((box) => box[0] > least - aside && box[2] < most + aside && taken.free(box, id));
    if (!chosen) return;
    taken.add(chosen);
    found.push({ id, lines, size, bold: part, box: chosen });
  });
  if (wanted.length === near.ids.size) links.push(...linkLabels(scale, taken));
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

// Links are named only where one is chosen.
function linkLabels(scale, taken) {
  const found = [];
  if (!shown.near.any || shown.near.links.size > LINKS_NAMED) return found;
  shown.near.links.forEach((link) => {
    if (isPart(link.a) || isPart(link.b)) return;
    const said = [...new Set(link.edges.map((edge) => phrase(edges[edge], "short")))];
    const lines = said.length > 3 ? [...said.slice(0, 2), `… +${said.length - 2}`] : said;
    const size = 11.5;
    const width = Math.max(...lines.map((line) => widthOf(line, false))) * size / 100 + 4;
    const height = lines.length * size * 1.22;
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
