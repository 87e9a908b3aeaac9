// What the reader can do to the picture, from the panel, the tools and the keyboard.

function say(text) {
  $("said").textContent = "";
  $("said").textContent = text;
}

const sameChoice = (a, b) => a === b || (a && b && a.node === b.node && a.part === b.part && String(a.pair) === String(b.pair));

// Chooses a node, part or pair; while a way is being sought, the node or part is its other end.
function choose(what, move = false) {
  const end = what && (what.node ?? what.part);
  if (what && end !== undefined && state.path && state.path.to === null && end !== state.path.from) {
    change({ path: { ...state.path, to: end, nth: 0 }, chosen: what });
    if (shown.path.length) fit(shown.path);
    return;
  }
  if (what && what.node !== undefined && !seenItself(what.node)) return reach(what.node);
  // The way that was shown goes with a new choice.
  const path = state.path && state.path.to !== null ? null : state.path;
  if (path !== state.path || !sameChoice(what, state.chosen)) change({ chosen: what, path });
  if (what === null) return;
  const id = what.pair ? null : what.part ?? placeOf(what.node);
  if (what.node !== undefined && isLine(what.node)) fit([...shown.near.ids]);
  else if (id !== null && (move || !inView(id))) lookAt(id);
  if (move) $("panel").focus({ preventScroll: true });
}

const seenItself = (number) => shown.seen[placeOf(number)] === placeOf(number);

// Shows a node whatever hides it: a filter, its folded part, a surrounding that it is not in.
function reach(number) {
  if (state.path && state.path.to === null) {
    choose({ node: number });
    if (!seenItself(number)) openTo(number);
    return;
  }
  if (!seenItself(number)) openTo(number);
  choose({ node: number }, true);
}

function openTo(sought) {
  const number = placeOf(sought);
  const aside = inScope(number) ? {} : { level: "", ground: null };
  /** @type {Partial<typeof state>} */
  const patch = { ...aside, ...(degree[number] < state.ties ? { ties: 1 } : {}), classes: removed(state.classes, classOf(number)), hidden: removed(state.hidden, number, sought, partOf(number)), closed: new Set() };
  if (state.only && !isIn(state.only, number)) patch.only = added(state.only, number);
  if (state.around && !within(placeOf(state.around.node), state.around.depth).has(number)) Object.assign(patch, { around: null, grown: new Set() });
  if (state.open !== "all" && !(state.around && !("around" in patch))) patch.open = added(state.open, partOf(number));
  change(patch);
}

function openPart(id) {
  if (state.open === "all") return;
  const part = { open: added(state.open, id), chosen: null };
  change(part);
  fit(members[id - COUNT].filter((number) => shown.seen[number] === number));
  say(word("opened").replace("{s}", labelOf(id)));
}

function foldPart(id) {
  const open = state.open === "all" ? new Set([...Array(PARTS).keys()].map((part) => COUNT + part)) : state.open;
  change({ open: removed(open, id), chosen: { part: id } });
  say(word("folded").replace("{s}", labelOf(id)));
}

function openAll() {
  change({ open: state.open === "all" ? new Set() : "all", chosen: null });
  fit();
}

function surround(what, depth) {
  const number = placeOf(what);
  const same = state.around && state.around.node === number && state.around.depth === depth;
  change({ around: same ? null : { node: number, depth }, grown: new Set(), chosen: { node: number },
    moved: new Map([...state.moved].filter(([id]) => same || !within(number, depth).has(id))) });
  fit();
}

function grow(number) {
  change({ grown: toggled(state.grown, number) });
  fit();
}

function pin(what) {
  const number = placeOf(what);
  const moved = new Map(state.moved);
  if (!moved.delete(number)) moved.set(number, [Math.round(shown.x[number]), Math.round(shown.y[number])]);
  change({ moved });
}

function hide(number) {
  change({ hidden: added(state.hidden, number), chosen: null });
  say(word("hiddenNow").replace("{s}", raw.label[number]));
}

function showEverything() {
  change({ ...START, open: state.open, measure: state.measure, posts: state.posts, list: state.list, colors: state.colors });
  fit();
}

// --- the bars -----------------------------------------------------------------------------------

function act(id, does) {
  $(id).addEventListener("click", does);
}

act("undo", undo);
act("redo", redo);
act("nearer", () => zoomBy(1.4));
act("farther", () => zoomBy(1 / 1.4));
act("fit", () => fit());
act("fold-all", openAll);
act("everything", showEverything);
act("springs", () => { springs(moving !== "springs"); showTools(); });
act("close", () => {
  if (state.since && !state.chosen && !state.path) change({ since: "" });
  if (state.several.size && !state.chosen) change({ several: new Set() }); choose(null); if (state.path) change({ path: null }); frame.focus(); });
act("show-help", () => showHelp());
act("help-close", () => $("help").close());
$("posts").addEventListener("change", (event) => change({ posts: event.target.value }));
$("least").addEventListener("change", (event) => change({ least: Number(event.target.value) }));
$("measure").addEventListener("change", (event) => change({ measure: event.target.value }));
$("theme").addEventListener("change", (event) => { look.theme = event.target.value; speak(); });
$("language").addEventListener("change", (event) => { lang = event.target.value === "en" ? 1 : 0; speak(); });
document.addEventListener("pointerdown", (event) => { if (!$("menu").contains(event.target)) $("menu").open = false; });

function nextWay(by = 1) {
  const [{ path }, count] = [state, ways().length];
  if (!path || count < 2) return;
  const nth = ((path.nth || 0) + by + count) % count;
  change({ path: { ...path, nth } });
  fit(shown.path);
  say(word("wayOf").replace("{i}", amount(nth + 1)).replace("{n}", amount(count)));
}

function showHelp() {
  $("help-keys").replaceChildren(...raw.help.flatMap(([keys, text]) => {
    const term = element("dt");
    keys.split(" ").forEach((key) => term.append(element("kbd", key), " "));
    return [term, element("dd", text[lang])];
  }));
  $("help").showModal();
}

function showTools() {
  $("undo").disabled = !past.length;
  $("redo").disabled = !future.length;
  const folded = state.open !== "all";
  $("fold-all").hidden = PARTS < 2 || state.around !== null;
  $("fold-all").textContent = word(folded ? "openAll" : "foldAll");
  const filtered = state.hidden.size || state.classes.size || state.relations.size || state.around || state.moved.size || state.closed.size || state.path || state.least > 1 || state.ties > 1 || state.only || state.sure || state.standing || state.level || state.ground !== null;
  $("everything").hidden = !filtered;
  $("springs").hidden = shown.ids.length > SPRINGS_MOST || shown.ids.length < 2;
  $("springs").setAttribute("aria-pressed", String(moving === "springs"));
  const seeking = state.path && state.path.to === null ? state.path : null;
  $("hint").hidden = !seeking && !(outlining && !state.several.size);
  $("hint").textContent = seeking ? word("pathHint").replace("{s}", raw.label[seeking.from]) : outlining ? word("lassoHint") : "";
  $("lasso").setAttribute("aria-pressed", String(outlining));
  $("stage").classList.toggle("outlining", outlining);
}
