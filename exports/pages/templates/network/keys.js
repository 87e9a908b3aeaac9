// The keyboard. Letters and signs work wherever nothing is being typed; arrows on the picture.

const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

function current() {
  const { chosen } = state;
  const id = chosen && !chosen.pair ? chosen.part ?? chosen.node ?? null : null;
  return id !== null && shown.counts[id] ? id : null;
}

function arrowKey(direction, aside) {
  const id = current();
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
  if (id === null || aside) return moveBy(dx * 90, dy * 90);
  const next = neighbourTowards(id, direction);
  if (next === null) return say(word("noneThere"));
  choose(isPart(next) ? { part: next } : { node: next });
  return say(labelOf(next));
}

function enterKey() {
  const id = current();
  if (id === null) {
    const [first] = [...shown.ids].sort((a, b) => Number(isLoose(a)) - Number(isLoose(b)) || shown.r[b] - shown.r[a] || a - b);
    if (first !== undefined) choose(isPart(first) ? { part: first } : { node: first });
  } else if (isPart(id)) openPart(id);
  else $("panel").focus();
}

function onNode(does) {
  const id = current();
  if (id !== null && !isPart(id)) does(id);
}

const KEYS = {
  "/": () => { $("search").focus(); $("search").select(); },
  "?": showHelp,
  "+": () => zoomBy(1.4), "=": () => zoomBy(1.4), "-": () => zoomBy(1 / 1.4), "0": () => fit(),
  "1": () => onNode((id) => surround(id, 1)), "2": () => onNode((id) => surround(id, 2)),
  h: () => onNode(hide), p: () => onNode(pin), e: () => onNode((id) => state.around ? grow(id) : surround(id, 1)),
  f: () => onNode((id) => PARTS > 1 && !state.around ? foldPart(partOf(id)) : change({ closed: toggled(state.closed, placeOf(id)) })),
  w: () => onNode((id) => change({ path: { from: id, to: null } })),
  d: () => { if (YEARS) $("day-toggle").click(); },
  t: () => change({ list: !state.list }), l: () => setOutlining(!outlining),
  a: () => { const id = current(); if (id !== null) alsoChoose(id); },
  n: () => nextWay(), u: undo, r: redo,
  s: () => toggleStory(), "<": () => tell(story.at - 1), ">": () => tell(story.at + 1),
};

function escape() {
  if ($("menu").open) $("menu").open = false;
  else if (outlining) setOutlining(false);
  else if (state.path) change({ path: null });
  else if (state.chosen) choose(null);
  else if (state.several.size) change({ several: new Set() });
  else if (state.around) change({ around: null, grown: new Set() });
  frame.focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if ($("help").open) return;
  const typing = target.matches("input:not([type=checkbox]):not([type=range]), select, textarea");
  const control = event.ctrlKey || event.metaKey;
  if (control && !event.altKey && key.toLowerCase() === "z" && !typing) {
    event.preventDefault();
    (event.shiftKey ? redo : undo)();
  } else if (control && key.toLowerCase() === "y" && !typing) {
    event.preventDefault();
    redo();
  } else if (key === "Escape") {
    if (target === $("search") && $("search").getAttribute("aria-expanded") === "true") hideResults();
    else if (target === $("search")) frame.focus();
    else escape();
  } else if (control || event.altKey || typing) {
    return;
  } else if (target === frame && ARROWS[key]) {
    event.preventDefault();
    arrowKey(ARROWS[key], event.shiftKey);
  } else if (target === frame && key === "Enter") {
    event.preventDefault();
    enterKey();
  } else if (KEYS[key]) {
    event.preventDefault();
    KEYS[key]();
  }
});
