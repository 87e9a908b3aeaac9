// Ways through the network: who is within reach, and the shortest way between two.

const follows = (edge) => !state.relations.has(edges[edge].kind) && !outside(edges[edge]);
const passes = (number) => !state.hidden.has(number) && !state.classes.has(classOf(number));

function within(number, depth) {
  const found = new Map([[number, 0]]);
  for (const node of found.keys()) {
    if (found.get(node) === depth) continue;
    touching[node].forEach((edge) => {
      const other = otherEnd(edge, node);
      if (follows(edge) && passes(other) && !found.has(other)) found.set(other, found.get(node) + 1);
    });
  }
  return found;
}

// The nodes of a shortest way from one to another by what is not filtered out; of several the one
// with the least numbers, so that it is the same each time. Empty where there is none.
function shortest(from, to) {
  const before = new Map([[from, from]]);
  for (const node of before.keys()) {
    if (node === to) break;
    const others = touching[node].filter(follows).map((edge) => otherEnd(edge, node))
      .filter((other) => passes(other) || other === to).sort((a, b) => a - b);
    others.forEach((other) => { if (!before.has(other)) before.set(other, node); });
  }
  if (!before.has(to)) return [];
  const way = [to];
  while (way[0] !== from) way.unshift(before.get(way[0]));
  return way;
}

// The neighbour that lies in a direction, 'left', 'right', 'up' or 'down': the nearest, turning aside
// counting double.
function neighbourTowards(id, direction) {
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
  let [best, least] = [null, Infinity];
  shown.linksAt(id).forEach((link) => {
    const other = link.a === id ? link.b : link.a;
    const [dx, dy] = [shown.x[other] - shown.x[id], shown.y[other] - shown.y[id]];
    const along = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy - dy * ux);
    if (along <= 0 || aside > 3 * along) return;
    if (along + 2 * aside < least) [best, least] = [other, along + 2 * aside];
  });
  return best;
}
