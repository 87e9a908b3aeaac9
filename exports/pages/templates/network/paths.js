// Ways through the network: who is within reach, and the ways between two, the best first.

const follows = (edge) => !state.relations.has(edges[edge].kind) && !outside(edges[edge]) &&
  !(edges[edge].post !== undefined && state.hidden.has(edges[edge].post)) && bearsOut(edges[edge]) && suits(edges[edge]);
const isIn = (ids, number) => ids.has(number) || ids.has(partOf(number));
const passes = (number) => !isIn(state.hidden, number) && !state.classes.has(classOf(number)) && !isLine(number) &&
  (state.only === null || isIn(state.only, number)) && (state.ties < 2 || degree[number] >= state.ties) && inScope(number);

function within(number, depth) {
  const found = new Map([[number, 0]]);
  for (const [node, away] of found) {
    if (away === depth) continue;
    touching[node].forEach((edge) => {
      const other = otherEnd(edge, node);
      if (follows(edge) && passes(other) && !found.has(other)) found.set(other, away + 1);
    });
  }
  return found;
}

// What a step costs: posts held and what is decided about people join more than a place in common or
// a statement; what is only proposed or reported joins less.
const COSTS = {
  holds: 1, of: 1, appointed: 1, elected: 1, assigned: 1, transferred: 1, approved: 1, nominated: 1.3, relieved: 1.1,
  dismissed: 1.1, resigned: 1.1, retired: 1.1, died: 1.1, reprimand: 1.2, warning: 1.2, removal: 1.2, expulsion: 1.2,
  dissolution: 1.2, discipline: 1.2, decides: 1.3, "part-of": 1.5, "organ-of": 1.5, governs: 1.5, issued: 1.5,
  chairs: 1.6, organises: 1.8, implements: 1.8, "based-on": 1.8, replaces: 1.8, amends: 1.8, "takes-part": 2, "contained-in": 2.4,
  jurisdiction: 2.6, located: 2.6, "speaks-about": 3.2,
};
const costOf = (edge) => (COSTS[edge.kind] ?? 2) + (edge.decision === "proposed" ? 1.5 : 0) + (edge.status === "reported" ? 1 : 0);
// Through a node to which much is joined nearly everything is near everything.
const hubCost = (number) => 0.25 * Math.log2(Math.max(degree[number], 4) / 4);

// A heap of [cost, …], the least first; of the same cost what came first.
function heap() {
  const items = [];
  let count = 0;
  const before = (a, b) => a[0] - b[0] || a[1] - b[1];
  return {
    push(cost, item) {
      items.push([cost, count += 1, item]);
      for (let at = items.length - 1; at > 0;) {
        const up = (at - 1) >> 1;
        if (before(items[up], items[at]) <= 0) break;
        [items[up], items[at]] = [items[at], items[up]];
        at = up;
      }
    },
    pop() {
      const [top, last] = [items[0], items.pop()];
      if (items.length) {
        items[0] = last;
        for (let at = 0; ;) {
          let least = at;
          for (const down of [2 * at + 1, 2 * at + 2]) if (down < items.length && before(items[down], items[least]) < 0) least = down;
          if (least === at) break;
          [items[least], items[at]] = [items[at], items[least]];
          at = least;
        }
      }
      return [top[0], top[2]];
    },
    get size() { return items.length; },
  };
}

// The neighbours of a node by what is not filtered out, with the cost of the cheapest edge to each.
function steps(node, ends) {
  const found = new Map();
  touching[node].forEach((edge) => {
    const other = otherEnd(edge, node);
    if (other === node || !follows(edge) || !(passes(other) || ends.has(other))) return;
    const cost = costOf(edges[edge]);
    if (!(found.get(other) <= cost)) found.set(other, cost);
  });
  return found;
}

// What it costs at least to come from each node to one of the ends.
function costsTo(ends, from) {
  const costs = new Map();
  const waiting = heap();
  const open = new Set([...ends, from]);
  ends.forEach((end) => waiting.push(0, end));
  while (waiting.size) {
    const [cost, node] = waiting.pop();
    if (costs.has(node)) continue;
    costs.set(node, cost);
    const on = cost + (ends.has(node) ? 0 : hubCost(node));
    steps(node, open).forEach((step, other) => { if (!costs.has(other)) waiting.push(on + step, other); });
  }
  return costs;
}

const MOST_WAYS = 30;
const MOST_LOOKS = 20000;
const DEARER = 6;

// The time for which a post is known to be held, as two days; "" where an end is not known.
const spanOf = (edge) => [usable(edge.start || edge.seenFrom), usable(edge.end || edge.seenUntil)];

// Whether two posts were held at one time: "together", "apart", or "" where that is not known.
function meeting(one, other) {
  const [[a, b], [c, d]] = [spanOf(one), spanOf(other)];
  if (a && b && c && d && notAfter(a, d.padEnd(10, "~")) && notAfter(c, b.padEnd(10, "~"))) return "together";
  const over = (end, start, edge) => {
    const last = end && edge.end ? end : usable(edge.endedBy);
    return last !== "" && start !== "" && last < start.slice(0, last.length);
  };
  return over(b, usable(other.start), one) || over(d, usable(one.start), other) ? "apart" : "";
}

// The edge that joins two nodes best, and the others.
function joining(a, b) {
  return touching[a].filter((edge) => follows(edge) && otherEnd(edge, a) === b)
    .sort((one, other) => costOf(edges[one]) - costOf(edges[other]) || standingOf(edges[one]) - standingOf(edges[other]) || weightOf(edges[other]) - weightOf(edges[one]) || one - other);
}

// Where a way leads by two posts through one body: whether they were held at one time.
function meetingAt(way, at) {
  if (at < 1 || at >= way.length - 1) return "";
  const held = (from, to) => joining(from, to).map((edge) => edges[edge]).filter(({ kind }) => kind === "holds");
  const [before, after] = [held(way[at - 1], way[at]), held(way[at], way[at + 1])];
  const found = before.flatMap((one) => after.map((other) => meeting(one, other)));
  return found.includes("together") ? "together" : found.length && found.every((one) => one === "apart") ? "apart" : "";
}

// The ways from one node to another, or to any of several, by cost: simple ways by A*, for which the
// costs from the end are what is still to come at least.
function waysBetween(from, ends) {
  const costs = costsTo(ends, from);
  if (!costs.has(from) || ends.has(from)) return [];
  const found = [];
  const waiting = heap();
  waiting.push(costs.get(from), [0, [from]]);
  for (let looks = 0; waiting.size && found.length < MOST_WAYS && looks < MOST_LOOKS; looks += 1) {
    const [total, [passed, way]] = waiting.pop();
    const node = way[way.length - 1];
    if (total > costs.get(from) + DEARER) break;
    if (ends.has(node)) {
      found.push([total, way]);
      continue;
    }
    const on = passed + (way.length > 1 ? hubCost(node) : 0);
    [...steps(node, ends)].sort((a, b) => a[0] - b[0]).forEach(([other, step]) => {
      if (costs.has(other) && !way.includes(other)) waiting.push(on + step + costs.get(other) + (ends.has(other) ? 0 : hubCost(other)), [on + step, [...way, other]]);
    });
  }
  const ranked = found.map(([cost, way], nth) => {
    const met = way.map((_, at) => meetingAt(way, at));
    return { way, nth, cost: cost - 0.6 * met.filter((at) => at === "together").length + 0.8 * met.filter((at) => at === "apart").length };
  });
  return ranked.sort((a, b) => a.cost - b.cost || a.nth - b.nth).map(({ way }) => way);
}

/** @type {{state: State | null, ways: number[][]}} */
let sought = { state: null, ways: [] };
function ways() {
  if (!state.path || state.path.to === null) return [];
  if (sought.state !== state) {
    const { from, to } = state.path;
    const ends = new Set(isPart(to) ? members[to - COUNT].filter((number) => passes(number)) : [placeOf(to)]);
    sought = { state, ways: waysBetween(placeOf(from), ends) };
  }
  return sought.ways;
}
const way = () => ways()[Math.min(state.path ? state.path.nth || 0 : 0, Math.max(ways().length - 1, 0))] || [];

// The neighbour that lies in a direction, 'left', 'right', 'up' or 'down': the nearest, turning aside
// counting double.
function neighbourTowards(id, direction) {
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
  /** @type {[number | null, number]} */
  let [best, least] = [null, Infinity];
  for (const link of shown.linksAt(id)) {
    const other = link.a === id ? link.b : link.a;
    const [dx, dy] = [shown.x[other] - shown.x[id], shown.y[other] - shown.y[id]];
    const along = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy - dy * ux);
    if (along <= 0 || aside > 3 * along) continue;
    if (along + 2 * aside < least) [best, least] = [other, along + 2 * aside];
  }
  return best;
}
