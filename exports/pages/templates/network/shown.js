// What is to be seen: which nodes and parts, where they stand, and the links between them. All edges
// between two of them are one link.

/**
 * @typedef {{a: number, b: number, edges: number[], look: number, posts: boolean, to: number, from: number}} Link
 * @typedef {{any: boolean, ids: Set<number>, links: Set<Link>}} Near
 * @type {{ids: number[], seen: Int32Array, counts: Int32Array, links: Link[], x: Float64Array, y: Float64Array,
 *   r: Float64Array, version: number, path: number[], linksAt: (id: number) => Link[], near: Near}}
 */
let shown = {
  ids: [], seen: new Int32Array(0), counts: new Int32Array(0), links: [], x: new Float64Array(0), y: new Float64Array(0), r: new Float64Array(0),
  version: 0, path: [], linksAt: () => [], near: { any: false, ids: new Set(), links: new Set() },
};

let largest = { of: "", value: 1 }; // of the measure that sizes go by
function measured(number) {
  if (state.measure === "none") return 0;
  if (state.measure === "degree") return Math.min(Math.sqrt(Math.max(degree[number] - 1, 0)) / 7, 1);
  const values = raw[state.measure];
  if (largest.of !== state.measure) largest = { of: state.measure, value: values.reduce((so, value) => Math.max(so, value), 0) || 1 };
  return Math.sqrt(values[number] / largest.value);
}

// The nodes that pass the filters, and those within reach where only they are wanted.
function admitted() {
  const passing = new Uint8Array(COUNT);
  if (!state.around) {
    for (let number = 0; number < COUNT; number += 1) passing[number] = passes(number) ? 1 : 0;
    return passing;
  }
  const middle = placeOf(state.around.node);
  for (const number of within(middle, state.around.depth).keys()) passing[number] = 1;
  for (const root of state.grown) {
    passing[placeOf(root)] = passes(placeOf(root)) ? 1 : 0;
    for (const number of within(placeOf(root), 1).keys()) passing[number] = 1;
  }
  passing[middle] = 1;
  return passing;
}

// What each node is seen as: itself, its folded part, the node it is folded into, or -1.
function standIns(passing) {
  const seen = new Int32Array(COUNT).fill(-1);
  /** @type {Set<number>} */
  const single = new Set(state.path ? way() : []);
  for (let number = 0; number < COUNT; number += 1) {
    if (!passing[number]) continue;
    const part = partOf(number);
    const whole = state.around || state.open === "all" || state.open.has(part) || single.has(number);
    seen[number] = whole ? number : part;
  }
  for (const root of state.closed) {
    if (seen[root] !== root) continue;
    touching[root].filter(follows).forEach((edge) => {
      const leaf = otherEnd(edge, root);
      if (seen[leaf] !== leaf || state.closed.has(leaf) || single.has(leaf)) return;
      const alone = touching[leaf].every((e) => !follows(e) || otherEnd(e, leaf) === root || seen[otherEnd(e, leaf)] < 0);
      if (alone) seen[leaf] = root;
    });
  }
  return seen;
}

// Nodes around one node, in rings by distance, each branch in its own sector.
function radial(root, seen) {
  const order = [root];
  // By node, each.
  /** @type {Record<"children" | "sectors" | "places", number[][]>} */
  const { children, sectors, places } = { children: [], sectors: [], places: [] };
  /** @type {Record<"depth" | "leaves", number[]>} */
  const { depth, leaves } = { depth: [], leaves: [] };
  [children[root], sectors[root], places[root], depth[root]] = [[], [0, 1], [0, 0], 0];
  for (const node of order)
    touching[node].filter(follows).map((edge) => otherEnd(edge, node)).sort((a, b) => raw.cls[a] - raw.cls[b] || a - b).forEach((other) => {
      if (seen[other] !== other || children[other]) return;
      children[other] = [];
      children[node].push(other);
      depth[other] = depth[node] + 1;
      order.push(other);
    });
  [...order].reverse().forEach((node) => { leaves[node] = Math.max(1, children[node].reduce((sum, child) => sum + leaves[child], 0)); });
  const sizes = [];
  order.forEach((node) => { sizes[depth[node]] = (sizes[depth[node]] || 0) + 1; });
  const [radii, layers] = [[0], [1]];
  let outer = 0;
  for (let ring = 1; ring < sizes.length; ring += 1) {
    layers[ring] = Math.max(1, Math.round(Math.sqrt(sizes[ring] / 16)));
    radii[ring] = Math.max(outer + 190, sizes[ring] * 105 / (2 * Math.PI * layers[ring]));
    outer = radii[ring] + (layers[ring] - 1) * 120;
  }
  const passed = [];
  order.forEach((node) => {
    let [start, end] = sectors[node];
    const share = (end - start) / leaves[node];
    children[node].forEach((child) => {
      const width = share * leaves[child];
      sectors[child] = [start, start + width];
      const [ring, angle] = [depth[child], 2 * Math.PI * (start + width / 2)];
      start += width;
      passed[ring] = (passed[ring] ?? -1) + 1;
      const radius = radii[ring] + (passed[ring] % layers[ring]) * 120;
      places[child] = [Math.round(1.25 * radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
    });
  });
  return places;
}

// The places and sizes of all that is seen.
function places(ids, seen, counts) {
  const total = COUNT + PARTS;
  const [x, y, r] = [new Float64Array(total), new Float64Array(total), new Float64Array(total)];
  const ring = state.around ? radial(placeOf(state.around.node), seen) : [];
  ids.forEach((id) => {
    if (isPart(id)) {
      [, , x[id], y[id]] = raw.parts[id - COUNT];
      r[id] = Math.max(raw.parts[id - COUNT][4] * 0.44, 30);
    } else {
      [x[id], y[id]] = ring[id] || [raw.x[id], raw.y[id]];
      r[id] = markOf(classOf(id)).size + 28 * measured(id) + (counts[id] > 1 ? 6 : 0);
    }
    [x[id], y[id]] = state.moved.get(id) || [x[id], y[id]];
  });
  aside(ids, x, y, r);
  return { x, y, r };
}

// What hangs together with nothing is no part of the picture: its discs stand small in a row below.
const isLoose = (id) => isPart(id) && raw.parts[id - COUNT][0] !== "community";
function aside(ids, x, y, r) {
  const loose = ids.filter((id) => isLoose(id) && !state.moved.has(id));
  const others = ids.filter((id) => !isLoose(id));
  if (!loose.length || !others.length) return;
  const [left, right, low] = others.reduce(([l, t, m], id) => [Math.min(l, x[id]), Math.max(t, x[id]), Math.max(m, y[id] + r[id])], [Infinity, -Infinity, -Infinity]);
  const size = Math.max(30, (right - left) / 110);
  loose.forEach((id, nth) => {
    r[id] = size;
    x[id] = left + (right - left) * (nth + 1) / (loose.length + 1);
    y[id] = low + 3 * size;
  });
}

// What a link looks like: 0 plain, 1 dashed (past), 2 dotted (proposed), 3 dashed and dotted (not known
// of the day), 4 faint (not on the day); of several edges the one that says most, posts
// before what led to them.
function lookOf(edge) {
  const found = standing(edge, state.day);
  if (found === "not") return 4;
  if (found === "unknown") return 3;
  if (edge.decision === "proposed") return 2;
  if (found !== "always" && edge.kind === "holds") return 0;
  return isPast(edge) || (edge.kind === "holds" && usable(edge.end)) ? 1 : 0;
}

function linksBetween(seen) {
  const found = new Map();
  const total = COUNT + PARTS;
  edges.forEach((edge, number) => {
    const [a, b] = [seen[edge.source], seen[edge.target]];
    if (a < 0 || b < 0 || a === b || !follows(number)) return;
    const key = Math.min(a, b) * total + Math.max(a, b);
    let link = found.get(key);
    if (!link) found.set(key, link = { a: Math.min(a, b), b: Math.max(a, b), edges: [], look: 4, posts: false, to: 0, from: 0 });
    link.edges.push(number);
    // Where a post is known to be over, that somebody was once appointed to it does not make the line solid.
    const post = edge.kind === "holds";
    if (post === link.posts) link.look = Math.min(link.look, lookOf(edge));
    else if (post) Object.assign(link, { look: lookOf(edge), posts: true });
    if (b === link.b) link.to += 1;
    else link.from += 1;
  });
  return [...found.values()];
}

/** @type {Near} */
const NOTHING_NEAR = { any: false, ids: new Set(), links: new Set() };

function derive() {
  drawPosts(state.posts);
  const passing = admitted();
  const seen = standIns(passing);
  const counts = new Int32Array(COUNT + PARTS);
  for (let number = 0; number < COUNT; number += 1) if (seen[number] >= 0) counts[seen[number]] += 1;
  const ids = [];
  for (let id = 0; id < COUNT + PARTS; id += 1) if (counts[id]) ids.push(id);
  const links = linksBetween(seen);
  let at = null;
  shown = {
    ids, seen, counts, links, ...places(ids, seen, counts), version: shown.version + 1, path: way(),
    linksAt(id) {
      if (!at) {
        at = new Map();
        links.forEach((link) => [link.a, link.b].forEach((end) => at.has(end) ? at.get(end).push(link) : at.set(end, [link])));
      }
      return at.get(id) || [];
    },
    near: NOTHING_NEAR,
  };
  shown.near = nearChosen();
}

// What stands out: what is chosen with its links, or the way between two.
function nearChosen() {
  const { chosen } = state;
  /** @type {Near} */
  const near = { any: false, ids: new Set(), links: new Set() };
  const take = (link) => { near.links.add(link); near.ids.add(link.a); near.ids.add(link.b); };
  if (shown.path.length) {
    const steps = new Set(shown.path.slice(1).map((to, at) => [shown.path[at], to].sort((a, b) => a - b).join()));
    shown.path.forEach((id) => near.ids.add(id));
    shown.links.filter((link) => steps.has(`${link.a},${link.b}`)).forEach(take);
  } else if (chosen && chosen.pair) {
    const [a, b] = [...chosen.pair].sort((one, other) => one - other);
    shown.linksAt(a).filter((link) => link.a === a && link.b === b).forEach(take);
  } else if (chosen) {
    const id = chosen.part ?? chosen.node;
    const at = id === undefined ? -1 : isPart(id) ? id : shown.seen[placeOf(id)];
    if (at >= 0 && shown.counts[at]) {
      near.ids.add(at);
      const links = shown.linksAt(at);
      (isLine(id) ? links.filter((link) => link.edges.some((edge) => edges[edge].post === id)) : links).forEach(take);
    }
  }
  if (!near.ids.size && state.several.size) shown.ids.filter(isAlong).forEach((id) => {
    near.ids.add(id);
    shown.linksAt(id).filter((link) => isAlong(link.a) && isAlong(link.b)).forEach(take);
  });
  if (!near.ids.size && state.since && state.day) {
    const { came, went } = turnover(...[state.since, state.day].sort());
    const changed = new Set([...came, ...went]);
    shown.links.filter((link) => link.edges.some((edge) => changed.has(edges[edge]))).forEach(take);
  }
  near.any = near.ids.size > 0;
  return near;
}

// On a day, an official without any post that was or may have been held then is faint.
function idle(id) {
  if (!state.day || isPart(id) || classOf(id) !== "Official") return false;
  const held = touching[id].filter((edge) => edges[edge].kind === "holds");
  return held.length > 0 && held.every((edge) => standing(edges[edge], state.day) === "not");
}
