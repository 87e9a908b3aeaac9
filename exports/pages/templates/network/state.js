// The state of the picture: what undo takes back and the address remembers.

/**
 * @typedef {{node?: number, part?: number, pair?: number[]}} Choice
 * @typedef {{
 *   chosen: Choice | null, classes: Set<string>, relations: Set<string>, hidden: Set<number>,
 *   moved: Map<number, number[]>, around: {node: number, depth: number} | null, grown: Set<number>,
 *   closed: Set<number>, open: Set<number> | "all", path: {from: number, to: number | null, nth?: number} | null,
 *   posts: "lines" | "nodes", since: string, day: string, strict: boolean, several: Set<number>,
 *   only: Set<number> | null, colors: Map<number, number>, list: boolean, least: number, ties: number, sure: number, standing: string, level: string,
 *   ground: number | null, measure: string,
 * }} State
 */
/** @type {State} */
const START = {
  chosen: null, // {node: number}, {part: id} or {pair: [id, id]}
  classes: new Set(), relations: new Set(), hidden: new Set(), // what is filtered out
  moved: new Map(), // where the reader has pinned nodes: number to [x, y]
  around: null, // {node, depth}: only what is within reach of a node
  grown: new Set(), closed: new Set(), // nodes with their neighbours added, or folded into them
  open: raw.overview ? new Set() : "all", // the parts that are not folded, by their ids
  path: null, // {from, to, nth}: ways between two, or to a part; to is null while it is being chosen
  posts: "lines", // posts are "lines" from person to body, or "nodes"
  since: "", // a day that the day is compared with
  day: "", strict: false, // the day that is looked at; whether what is outside of it is left out
  several: new Set(), only: null, // nodes and parts chosen together; those that alone are kept, or null for all
  colors: new Map(), // nodes and parts that the reader has given a colour, to its number
  list: false, // whether the relations are listed beside the picture
  least: 1, // only what so many articles say
  ties: 1, // only nodes with so many ties
  sure: 0, standing: "", // only what is read so surely; posts held "now", "past", or all that is "settled"
  level: "", ground: null, // only bodies of a level, or of a place, by its number
  measure: "degree",
};
if (!bodiesOf.size) START.posts = "nodes";
let state = START;
/** @type {{theme: string, view: number[] | null}} */
let look = { theme: "auto", view: null };
/** @type {State[]} */
const past = [];
/** @type {State[]} */
const future = [];

const added = (set, ...items) => new Set([...set, ...items]);
const removed = (set, ...items) => new Set([...set].filter((item) => !items.includes(item)));
const toggled = (set, item) => set.has(item) ? removed(set, item) : added(set, item);

// By how many articles an edge is known, copies aside; what only a name shows has none.
const weightOf = (edge) => edge.weight ??= edge.support || new Set(edge.sources.map((at) => raw.evidence[Array.isArray(at) ? at[0] : at][1])).size;
const bearsOut = (edge) => state.least < 2 || !edge.sources.length || weightOf(edge) >= state.least;
const outside = (edge) => state.strict && state.day !== "" && standing(edge, state.day) === "not";

// A change that undo takes back.
/** @param {Partial<State>} patch */
function change(patch) {
  past.push(state);
  if (past.length > 200) past.shift();
  future.length = 0;
  state = { ...state, ...patch };
  fresh = true;
  refresh();
}

function step(from, to) {
  if (!from.length) return;
  to.push(state);
  state = from.pop();
  refresh();
  say(word(from === past ? "undone" : "redone"));
}
const undo = () => step(past, future);
const redo = () => step(future, past);

// --- the address --------------------------------------------------------------------------------

const byIri = new Map(raw.iri.map((iri, number) => [iri, number]));
const partName = (id) => {
  const [kind, head] = raw.parts[id - COUNT];
  return head >= 0 ? raw.iri[head] : `*${kind}`;
};
const byPart = new Map(raw.parts.map((_, number) => [partName(COUNT + number), COUNT + number]));
const nameOf = (id) => isPart(id) ? `(${partName(id)}` : raw.iri[id];
// A node by its IRI, whole or without what all of them begin with.
const nodeNamed = (name) => byIri.get(name) ?? (name.startsWith(raw.prefix) ? byIri.get(name.slice(raw.prefix.length)) : undefined);
const named = (name) => name.startsWith("(") ? byPart.get(name.slice(1)) : nodeNamed(name);
const list = (items) => [...items].map(encodeURIComponent).join(",");
// An address may have been cut off on its way, in the middle of a letter.
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
const split = (text) => text ? text.split(",").map(decoded) : [];
const known = (items) => items.filter((item) => item !== undefined);

function address() {
  const said = [];
  const tell = (key, value) => { if (value) said.push(`${key}=${value}`); };
  const { chosen } = state;
  if (chosen) tell("n", list((chosen.pair || [chosen.node ?? chosen.part]).map(nameOf)));
  tell("hc", list(state.classes));
  tell("hr", list(state.relations));
  tell("x", list([...state.hidden].map(nameOf)));
  tell("m", [...state.moved].map(([id, [x, y]]) => `${encodeURIComponent(nameOf(id))}:${x}:${y}`).join(","));
  if (state.around) tell("a", `${encodeURIComponent(nameOf(state.around.node))}:${state.around.depth}`);
  tell("g", list([...state.grown].map(nameOf)));
  tell("f", list([...state.closed].map(nameOf)));
  if (raw.overview ? state.open === "all" : state.open !== "all")
    tell("o", state.open === "all" ? "all" : list([...state.open].map(partName)) || "none");
  else if (state.open !== "all") tell("o", list([...state.open].map(partName)));
  if (state.path) tell("w", list([state.path.from, state.path.to].filter((at) => at !== null).map(nameOf)));
  if (state.path && state.path.nth) tell("wn", String(state.path.nth + 1));
  if (state.posts !== "lines") tell("p", state.posts);
  tell("d", state.day);
  tell("dc", state.since);
  if (state.strict) tell("ds", "1");
  tell("y", list([...state.several].map(nameOf)));
  if (state.only) tell("k", list([...state.only].map(nameOf)) || "none");
  tell("cl", [...state.colors].map(([id, color]) => `${encodeURIComponent(nameOf(id))}:${color}`).join(","));
  if (state.list) tell("tb", "1");
  if (state.least > 1) tell("b", String(state.least));
  if (state.ties > 1) tell("tn", String(state.ties));
  if (state.sure) tell("c", String(state.sure));
  tell("st", state.standing);
  tell("lv", encodeURIComponent(state.level));
  if (state.ground !== null) tell("pl", list([nameOf(state.ground)]));
  if (state.measure !== "degree") tell("s", state.measure);
  if (look.theme !== "auto") tell("t", look.theme);
  tell("l", lang ? "en" : "vi");
  if (look.view) tell("v", look.view.map((part, at) => at === 2 ? part.toPrecision(4) : Math.round(part)).join(","));
  storyInAddress().forEach(([key, value]) => tell(key, value));
  return `#${said.join("&")}`;
}

// The parts of an address by their keys.
const partsOf = (text) => new Map(text.replace(/^#/, "").split("&").filter(Boolean).map((part) => {
  const at = part.indexOf("=");
  return [part.slice(0, at), part.slice(at + 1)];
}));

// What an address tells of: the picture and the story.
function readAddress(text) {
  const said = partsOf(text);
  readPicture(text);
  readStory((key) => said.get(key) || "");
  if (said.has("l")) lang = said.get("l") === "en" ? 1 : 0;
}

// The state that a part of an address tells of; what it names and the network has not is left out.
function readPicture(text) {
  const said = partsOf(text);
  const get = (key) => said.get(key) || "";
  const ids = (key) => known(split(get(key)).map(named));
  const pieces = (key) => get(key).split(",").filter(Boolean).map((piece) => piece.split(":"));
  const chosen = ids("n");
  const way = ids("w");
  const [center] = pieces("a").map(([name, depth]) => ({ node: named(decoded(name)), depth: depth === "2" ? 2 : 1 }));
  state = {
    ...START,
    chosen: chosen.length === 2 ? { pair: chosen } : !chosen.length ? null : isPart(chosen[0]) ? { part: chosen[0] } : { node: chosen[0] },
    classes: new Set(split(get("hc")).filter((cls) => cls !== "Post" || !bodiesOf.size)), relations: new Set(split(get("hr"))), hidden: new Set(ids("x")),
    moved: new Map(pieces("m").map(([name, x, y]) => [named(decoded(name)), [Number(x) || 0, Number(y) || 0]])
      .filter(([id]) => id !== undefined)),
    around: center && center.node !== undefined ? center : null,
    grown: new Set(ids("g")), closed: new Set(ids("f")),
    open: get("o") === "all" ? "all" : get("o") === "none" ? new Set()
      : said.has("o") ? new Set(known(split(get("o")).map((name) => byPart.get(name)))) : START.open,
    path: way.length && !isPart(way[0]) ? { from: way[0], to: way.length > 1 ? way[1] : null, nth: Math.max(0, Math.round(Number(get("wn")) - 1) || 0) } : null,
    posts: get("p") === "nodes" || !bodiesOf.size ? "nodes" : "lines",
    since: /^\d{4}-\d\d-\d\d$/.test(get("dc")) && YEARS ? get("dc") : "",
    day: /^\d{4}-\d\d-\d\d$/.test(get("d")) && YEARS ? get("d") : "", strict: get("ds") === "1",
    several: new Set(ids("y")), list: get("tb") === "1",
    only: said.has("k") ? new Set(ids("k")) : null,
    colors: new Map(pieces("cl").map(([name, color]) => /** @type {[number, number]} */ ([named(decoded(name)), Number(color)])).filter(([id, color]) => id !== undefined && OWN[color])),
    least: [2, 3, 5, 10].includes(Number(get("b"))) ? Number(get("b")) : 1,
    ties: [2, 3, 5, 10, 20].includes(Number(get("tn"))) ? Number(get("tn")) : 1,
    sure: [0.7, 0.8, 0.9].includes(Number(get("c"))) ? Number(get("c")) : 0,
    standing: ["now", "past", "settled"].includes(get("st")) ? get("st") : "",
    level: raw.levels[decoded(get("lv"))] ? decoded(get("lv")) : "",
    ground: ids("pl")[0] ?? null,
    measure: ["betweenness", "rank", "none"].includes(get("s")) ? get("s") : "degree",
  };
  const view = get("v").split(",").map(Number); // where, how near, and how large the stage was
  look = {
    theme: ["light", "dark"].includes(get("t")) ? get("t") : "auto",
    view: [3, 5].includes(view.length) && view.every(Number.isFinite) && view.slice(2).every((part) => part > 0) ? view : null,
  };
}

// What the reader does is a step to which the browser's Back leads; a mere move of the view is none.
let written = null;
let fresh = false;
function remember() {
  clearTimeout(written);
  written = setTimeout(() => {
    const now = address();
    if (fresh && now !== location.hash) history.pushState(null, "", now);
    else history.replaceState(null, "", now);
    fresh = false;
  }, 150);
}
