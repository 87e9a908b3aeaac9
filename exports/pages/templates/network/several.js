// Several nodes at once: chosen with Shift, with a frame drawn with Shift, or one by one from the panel.

function chooseSeveral(numbers) {
  const several = new Set(numbers.filter((number) => !isPart(number)));
  // One alone is marked, and stays what it is until there is another.
  change(several.size > 1 ? { several, chosen: null, path: null } : { several });
  say(word("severalChosen").replace("{n}", amount(several.size)));
}

// Adds a node to those that are chosen, or takes it from them.
function alsoChoose(number) {
  const before = state.several.size ? state.several : new Set(state.chosen && state.chosen.node !== undefined && placeOf(state.chosen.node) !== placeOf(number) ? [placeOf(state.chosen.node)] : []);
  chooseSeveral([...toggled(before, placeOf(number))]);
}

// The nodes that all of several are joined to.
function commonNeighbours(several) {
  const counts = new Map();
  several.forEach((number) => {
    const others = new Set(touching[number].filter(follows).map((edge) => otherEnd(edge, number)));
    others.forEach((other) => { if (passes(other) && !several.has(other)) counts.set(other, (counts.get(other) || 0) + 1); });
  });
  return [...counts].filter(([, count]) => count === several.size).map(([other]) => other).sort((a, b) => degree[b] - degree[a] || a - b);
}

function severalDetails() {
  const parts = document.createDocumentFragment();
  const several = [...state.several];
  parts.append(element("h2", word("severalChosen").replace("{n}", amount(several.length))));
  const actions = element("div", undefined, "actions");
  actions.append(
    action("keepThese", () => { change({ only: new Set(several) }); fit(); }),
    action("hideThese", () => change({ hidden: added(state.hidden, ...several), several: new Set() })),
    action("listThese", () => change({ list: true })),
    action("chooseNone", () => change({ several: new Set() })),
  );
  const items = element("ul", undefined, "links");
  items.append(...several.map((number) => {
    const item = element("li");
    item.append(itemLink(number, raw.label[number]), button("×", () => alsoChoose(number), "count"));
    item.lastChild.setAttribute("aria-label", word("leaveOut").replace("{s}", raw.label[number]));
    return item;
  }));
  parts.append(actions, items, element("h3", word("common")));
  const common = commonNeighbours(state.several);
  if (!common.length) parts.append(element("p", word("commonNone"), "derived"));
  const shared = element("ul", undefined, "links");
  shared.append(...common.slice(0, 40).map((number) => {
    const item = element("li");
    item.append(symbol(markOf(classOf(number))), itemLink(number, raw.label[number]));
    return item;
  }));
  parts.append(shared);
  return parts;
}

// --- a frame drawn with Shift -------------------------------------------------------------------

let framed = null; // where it was begun, in pixels of the stage
const pointOf = (event) => {
  const box = frame.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

/** @param {readonly number[]} to */
function drawFrame([x, y]) {
  const [left, top] = [Math.min(framed[0], x), Math.min(framed[1], y)];
  Object.assign($("frame").style, { left: `${left}px`, top: `${top}px`, width: `${Math.abs(x - framed[0])}px`, height: `${Math.abs(y - framed[1])}px` });
  $("frame").hidden = false;
}

$("network").addEventListener("pointerdown", (event) => {
  if (!event.shiftKey || event.button !== 0) return;
  event.stopPropagation(); // the picture stays where it is
  event.preventDefault();
  framed = pointOf(event);
  $("network").setPointerCapture(event.pointerId);
}, true);
$("network").addEventListener("pointermove", (event) => { if (framed) drawFrame(pointOf(event)); });
$("network").addEventListener("pointerup", (event) => {
  if (!framed) return;
  const [[x1, y1], [x2, y2]] = [framed, pointOf(event)];
  framed = null;
  $("frame").hidden = true;
  if (Math.hypot(x2 - x1, y2 - y1) < 6) {
    const id = itemAt({ x: x2, y: y2 }, 5);
    if (id !== null && !isPart(id)) alsoChoose(id);
    return;
  }
  const view = viewNow();
  const inside = (at, from, to, size, middle) => {
    const place = (at - middle) * view.scale + size / 2;
    return place >= Math.min(from, to) && place <= Math.max(from, to);
  };
  const found = shown.ids.filter((id) => !isPart(id) && inside(shown.x[id], x1, x2, view.width, view.x) && inside(shown.y[id], y1, y2, view.height, view.y));
  if (found.length) chooseSeveral([...new Set([...state.several, ...found])]);
});
