// vis-network on the stage: it has the camera, the pointer, dragging and, when asked for, springs.
// It draws nothing; the bitmap does.

const still = window.matchMedia("(prefers-reduced-motion: reduce)");
const narrow = window.matchMedia("(max-width: 699px)");
const nodesHeld = new vis.DataSet();
const edgesHeld = new vis.DataSet();
const network = new vis.Network($("network"), { nodes: nodesHeld, edges: edgesHeld }, raw.options);
const frame = $("network").firstElementChild;

let moving = null; // 'pan', 'zoom', 'springs' or the number of the node that is being dragged
let resting = null;
let firstDrawn = false;

function nothing({ id }) {
  const size = 2 * shown.r[id] || 10;
  return { drawNode() {}, nodeDimensions: { width: size, height: size } };
}

// vis-network is given what it has to handle and no more: the node that is pressed, for dragging, and
// all of them while the springs are on. To hold thousands would cost it a second before the first draw.
function hold(ids) {
  nodesHeld.clear();
  nodesHeld.add(ids.map((id) => ({ id, x: shown.x[id], y: shown.y[id], size: shown.r[id], ctxRenderer: nothing })));
  network.redraw();
}

$("network").addEventListener("pointerdown", (event) => {
  if (moving === "springs") return;
  const box = frame.getBoundingClientRect();
  const id = itemAt({ x: event.clientX - box.left, y: event.clientY - box.top }, 4, false);
  hold(id === null ? [] : [id]);
}, true);

function viewNow() {
  const { clientWidth: width, clientHeight: height } = frame;
  const { x, y } = network.getViewPosition();
  return { x, y, scale: network.getScale(), width, height };
}

network.on("beforeDrawing", (ctx) => {
  if (!shown.version) return;
  const view = viewNow();
  const ratio = ctx.canvas.width / view.width || 1;
  const version = `${shown.version} ${isDark()} ${lang} ${typeof moving === "number" ? moving : ""}`;
  const dragged = typeof moving === "number" ? moving : -1;
  const left = (id) => id === dragged;
  const stale = !sheet.view || sheet.version !== version || sheet.ratio !== ratio;
  const light = sheet.cost <= CHEAP;
  const same = sheet.view && sheet.view.scale === view.scale;
  if (moving === "springs") followSprings();
  if (stale || moving === "springs" || (!same && (light || moving !== "zoom")) || (same && !covers(view))) drawSheet(view, ratio, left, version);
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  showSheet(ctx, view, ratio);
  if (dragged >= 0) paintDragged(ctx, view, ratio, dragged);
  else if (moving === null) paintHovered(ctx, view, ratio);
  ctx.restore();
  if (!firstDrawn) {
    firstDrawn = true;
    performance.mark("first-draw");
  }
});

// The node under the pointer with its links, on top of the sheet that has the others.
function paintDragged(ctx, view, ratio, id) {
  const colors = inks();
  const pen = canvasPen(ctx, colors);
  const { x, y } = network.getPosition(id);
  [shown.x[id], shown.y[id]] = [x, y];
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLinks(pen, view, colors, (link) => link.a === id || link.b === id);
  paintItems(pen, view, colors, (other) => other === id);
  const lines = linesOf(id);
  const px = (x - view.x) * view.scale + view.width / 2;
  const py = (y - view.y) * view.scale + view.height / 2;
  pen.text(lines, px, py + shown.r[id] * view.scale + 2, 13, colors.text, isPart(id));
}

// Sharp again once nothing has moved for a moment.
function restSoon() {
  clearTimeout(resting);
  resting = setTimeout(() => {
    if (moving === "zoom") moving = null;
    const { x, y, scale, width, height } = viewNow();
    look.view = [x, y, scale, width, height];
    showAstray();
    network.redraw();
    remember();
  }, 160);
}

network.on("dragStart", ({ nodes }) => { moving = nodes.length ? nodes[0] : "pan"; });
network.on("dragging", () => { if (typeof moving !== "number") moving = "pan"; });
network.on("dragEnd", ({ nodes }) => {
  const dragged = moving;
  moving = null;
  network.unselectAll();
  if (typeof dragged === "number" && nodes.length) {
    const { x, y } = network.getPosition(dragged);
    change({ moved: new Map([...state.moved, [dragged, [Math.round(x), Math.round(y)]]]) });
  }
  restSoon();
});
network.on("zoom", ({ scale }) => {
  if (withinLimits(scale) !== scale) network.moveTo({ position: network.getViewPosition(), scale: withinLimits(scale), animation: false });
  moving = "zoom";
  restSoon();
});
network.on("animationFinished", () => { moving = null; restSoon(); });
network.on("resize", restSoon);

// --- what is under the pointer ------------------------------------------------------------------

function itemAt({ x, y }, reach, byLabel = true) {
  const view = viewNow();
  /** @type {[number | null, number]} */
  let [best, least] = [null, Infinity];
  for (const id of shown.ids) {
    const dx = (shown.x[id] - view.x) * view.scale + view.width / 2 - x;
    const dy = (shown.y[id] - view.y) * view.scale + view.height / 2 - y;
    const away = Math.hypot(dx, dy) - Math.max(shown.r[id] * view.scale, 4);
    if (away < reach && away < least) [best, least] = [id, away];
  }
  if (best !== null || !byLabel) return best;
  const px = view.width / 2 - view.x * view.scale;
  const py = view.height / 2 - view.y * view.scale;
  const hit = labelsFor(view.scale).found.find(({ box }) => box[0] + px <= x && x <= box[2] + px && box[1] + py <= y && y <= box[3] + py);
  return hit ? hit.id : null;
}

function linkAt({ x, y }, reach) {
  const view = viewNow();
  /** @type {[Link | null, number]} */
  let [best, least] = [null, reach];
  for (const link of shown.links) {
    const found = segment(link, view);
    if (!found) continue;
    const [x1, y1, x2, y2] = found;
    const square = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
    const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square));
    const away = Math.hypot(x1 + along * (x2 - x1) - x, y1 + along * (y2 - y1) - y);
    if (away < least) [best, least] = [link, away];
  }
  return best;
}

const reachOf = (event) => event && event.pointerType === "touch" ? 16 : 5;
let clicked = null; // the first click of two may open the panel and move what is under the second
network.on("click", ({ pointer, event }) => {
  const reach = reachOf(event);
  const id = itemAt(pointer.DOM, reach);
  const at = event && event.srcEvent ? event.srcEvent.timeStamp : performance.now();
  const { x, y } = pointer.DOM;
  if (clicked && at - clicked.at < 500 && Math.hypot(x - clicked.x, y - clicked.y) < 12) return;
  clicked = { id, at, x, y };
  if (id !== null) choose(isPart(id) ? { part: id } : { node: id });
  else {
    // A finger means the nodes: of the many lines it has to meet one nearly.
    const link = linkAt(pointer.DOM, Math.min(reach + 2, 9));
    choose(link ? { pair: [link.a, link.b] } : null);
  }
  network.unselectAll();
});
function clickedTwice() {
  const { id } = clicked || { id: null };
  clicked = null; // the mouse tells of it by itself and through vis-network, a finger through that alone
  if (id === null) return;
  if (isPart(id)) openPart(id);
  else if (state.around) grow(id);
}
document.querySelector("main").addEventListener("dblclick", ({ timeStamp }) => { if (clicked && timeStamp - clicked.at < 700) clickedTwice(); });
network.on("doubleClick", clickedTwice);

// --- springs, when asked for --------------------------------------------------------------------

const SPRINGS_MOST = 800;

function springs(on) {
  if (on) {
    hold(shown.ids);
    edgesHeld.add(shown.links.map((link, id) => ({ id, from: link.a, to: link.b })));
    moving = "springs";
    network.setOptions({ physics: { enabled: true } });
    return;
  }
  followSprings();
  network.setOptions({ physics: { enabled: false } });
  edgesHeld.clear();
  nodesHeld.clear();
  moving = null;
  const moved = new Map(state.moved);
  shown.ids.forEach((id) => moved.set(id, [Math.round(shown.x[id]), Math.round(shown.y[id])]));
  change({ moved });
}

function followSprings() {
  const found = network.getPositions();
  shown.ids.forEach((id) => { if (found[id]) [shown.x[id], shown.y[id]] = [found[id].x, found[id].y]; });
  shown.version += 1;
}
