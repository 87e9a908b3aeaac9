// What a view shows, and on which articles that rests: for what is said around a saved picture.

const inSightOf = (view) => {
  const [px, py] = [view.width / 2 - view.x * view.scale, view.height / 2 - view.y * view.scale];
  return (id) => {
    const [x, y, r] = [shown.x[id] * view.scale + px, shown.y[id] * view.scale + py, shown.r[id] * view.scale];
    return x > -r && y > -r && x < view.width + r && y < view.height + r;
  };
};

// Whether a line from one point to another passes through a field that begins at 0, 0.
/** @param {number[]} line @param {number} width @param {number} height */
function passesThrough([x1, y1, x2, y2], width, height) {
  let [from, to] = [0, 1];
  for (const [by, room] of [[x1 - x2, x1], [x2 - x1, width - x1], [y1 - y2, y1], [y2 - y1, height - y1]]) {
    if (by === 0 && room < 0) return false;
    if (by < 0) from = Math.max(from, room / by);
    if (by > 0) to = Math.min(to, room / by);
  }
  return from <= to;
}

function drawnIn(view) {
  const links = shown.links.filter((link) => {
    const ends = segment(link, view);
    return ends !== null && passesThrough(ends, view.width, view.height);
  });
  return { ids: shown.ids.filter(inSightOf(view)), links };
}

// The sentences behind the lines that are seen and behind what groups have within; of a node to which
// no such line leads those behind all that is told of it.
function referencesIn(view) {
  const inSight = inSightOf(view);
  /** @type {any[]} */
  const found = [];
  const told = new Set();
  const take = (edge) => {
    [edge.source, edge.target].forEach((number) => { if (edge.sources.length) told.add(number); });
    found.push(...edge.sources);
  };
  drawnIn(view).links.forEach((link) => link.edges.forEach((at) => take(edges[at])));
  edges.forEach((edge, at) => {
    const id = shown.seen[edge.source];
    if (id >= 0 && id === shown.seen[edge.target] && isPart(id) && follows(at) && inSight(id)) take(edge);
  });
  shown.seen.forEach((id, number) => {
    if (id < 0 || told.has(number) || !inSight(id)) return;
    found.push(...touching[number].flatMap((at) => edges[at].sources), ...factsOf(number).flatMap((fact) => fact.sources));
  });
  return found;
}

// From how many articles, of which outlets and when, what is drawn is known, in a sentence.
function sourcesSentence(view) {
  const found = supportOf(referencesIn(view));
  const all = raw.articles.length;
  const more = found.outlets.length - 5;
  const said = [word(found.articles < all ? "drawnFrom" : "fromArticles").replace("{n}", amount(found.articles)).replace("{m}", amount(all))];
  if (found.outlets.length) said.push(`${found.outlets.slice(0, 5).join(", ")}${more > 0 ? ` ${word("moreOutlets").replace("{n}", amount(more))}` : ""}`);
  if (found.first) said.push(`${word("from")} ${date(found.first)} ${word("until")} ${date(found.last)}`);
  if (found.undated) said.push(word("someUndated").replace("{n}", amount(found.undated)));
  if (state.day) said.push(`${word("viewedOn")} ${date(state.day)}`);
  const now = new Date();
  return `${capital(said.join("; "))}. ${word("drawnOn")} ${date(`${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`)}.`;
}
