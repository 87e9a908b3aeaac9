// Where the reader looks: all of it, one node, nearer, farther, aside.

const glide = () => still.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };

function moveTo(view, atOnce = false) {
  const animation = atOnce ? false : glide();
  // vis-network notices a new size of the stage only at its next turn.
  network.setSize("100%", "100%");
  if (animation) moving = "zoom";
  network.moveTo({ ...view, animation });
  if (!animation) restSoon();
}

// The room of the stage that is not under the legend, in pixels: left, top, right, low.
function room() {
  const { width, height } = $("stage").getBoundingClientRect();
  const beside = !narrow.matches && $("legend").open && width > 720 ? $("legend").offsetWidth + 14 : 0;
  const below = ($("days").hidden ? 0 : $("days").offsetHeight + 10) + ($("list").hidden ? 0 : $("list").offsetHeight) +
    ($("story").hidden ? 0 : $("story").offsetHeight + 10);
  // On a phone the buttons stand over the picture: at the right, and where nothing else is, below.
  if (narrow.matches) return [beside, 52, width - 52, height - below - (below || height < 320 ? 0 : 52)];
  return [beside, 0, width, height - below];
}

function sideMargin() {
  const [from, , to] = room();
  return Math.min(92, (to - from) * 0.13);
}

const NEAR_MOST = 24; // of what is chosen, that are brought into view with it

// The scale at which all of these are seen.
function scaleFor(ids) {
  const [from, up, to, down] = room();
  const [xs, ys] = [ids.map((id) => shown.x[id]), ids.map((id) => shown.y[id])];
  const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  return Math.min(Math.max(to - from - 2 * sideMargin(), 40) / (wide || 1), Math.max(down - up - 106, 40) / (high || 1), 1.3);
}

const LABELLED = 40; // nodes whose labels are kept free of what stands over the picture
const halfLabel = (id) => Math.max(...linesOf(id).map((line) => widthOf(line, false))) * 13 / 200 + 8;

// The scale at which few nodes fit a width with the labels below them, and their middle at a scale.
function scaleBeside(ids, width) {
  const halves = ids.map(halfLabel);
  let scale = 1.3;
  ids.forEach((a, one) => ids.forEach((b, other) => {
    const apart = shown.x[b] - shown.x[a];
    if (apart > 0) scale = Math.min(scale, Math.max(width - halves[one] - halves[other], width * 0.3) / apart);
  }));
  return scale;
}
const middleOf = (ids, scale) => (Math.min(...ids.map((id) => shown.x[id] - halfLabel(id) / scale)) + Math.max(...ids.map((id) => shown.x[id] + halfLabel(id) / scale))) / 2;

let fitted = 0; // the scale at which all was seen last
// All of these, with room for the labels, which do not shrink with the picture.
function fit(ids = shown.ids, atOnce = false) {
  if (!ids.length) return;
  let [left, top, right, low] = [Infinity, Infinity, -Infinity, -Infinity];
  ids.forEach((id) => {
    const own = isPart(id) || ids.length <= LABELLED ? shown.r[id] : 0;
    left = Math.min(left, shown.x[id] - own);
    right = Math.max(right, shown.x[id] + own);
    top = Math.min(top, shown.y[id] - own);
    low = Math.max(low, shown.y[id] + own);
  });
  const [from, up, to, down] = room();
  // The names of groups have more lines.
  const [side, above, below] = [sideMargin(), ids.some(isPart) && !narrow.matches ? 74 : 46, 60];
  const [width, height] = [Math.max(to - from - 2 * side, 80), Math.max(down - up - above - below, 80)];
  const tall = height / (low - top || 1);
  const few = ids.length <= LABELLED && !ids.some(isPart);
  // Beside the buttons at the right, too.
  const edge = few && !narrow.matches ? 44 : 0;
  let scale = Math.min(width / (right - left || 1), tall, 1.3);
  let middle = (left + right) / 2;
  if (few) {
    scale = Math.min(scaleBeside(ids, Math.max(to - from - edge - 24, 80)), tall);
    middle = middleOf(ids, scale);
  }
  if (ids === shown.ids) fitted = scale;
  const { width: all, height: full } = $("stage").getBoundingClientRect();
  moveTo({
    position: { x: middle, y: (top + low) / 2 }, scale,
    offset: { x: (from + to - edge - all) / 2, y: (up + down + above - below - full) / 2 },
  }, atOnce);
}

function inView(id) {
  const view = viewNow();
  const [from, up, to, down] = room();
  const x = (shown.x[id] - view.x) * view.scale + view.width / 2;
  const y = (shown.y[id] - view.y) * view.scale + view.height / 2;
  return x > from + 50 && x < to - 50 && y > up + 30 && y < down - 60;
}

// Brings a node to the middle, near enough that it can be read.
function lookAt(id) {
  const near = [...shown.near.ids];
  if (near.length > 1 && near.length <= NEAR_MOST && scaleFor(near) >= 0.5) return fit(near);
  const around = shown.linksAt(id).length;
  const least = isPart(id) ? 90 / shown.r[id] : around > 30 ? 0.45 : 0.75;
  const [from, up, to, down] = room();
  const { width, height } = $("stage").getBoundingClientRect();
  moveTo({
    position: { x: shown.x[id], y: shown.y[id] }, scale: Math.max(least, network.getScale()),
    offset: { x: (from + to - width) / 2, y: (up + down - height) / 2 },
  });
}

// The view of an address. On a stage smaller than its author's, such as a phone's, what stood out there is
// brought into sight, or, where nothing is chosen, all that was seen.
function showView() {
  if (!look.view) return;
  const [x, y, scale, wide, high] = look.view;
  network.moveTo({ position: { x, y }, scale, animation: false });
  const { width, height } = $("stage").getBoundingClientRect();
  if (!wide || (width > wide - 2 && height > high - 2)) return;
  const wasSeen = (id) => Math.abs(shown.x[id] - x) * scale <= wide / 2 && Math.abs(shown.y[id] - y) * scale <= high / 2;
  const seen = (shown.near.any ? [...shown.near.ids] : shown.ids).filter(wasSeen);
  if (!seen.every(inView)) fit(seen, true);
}

// The nodes and parts on the picture that stand for what is chosen, or for the way that is shown.
function chosenIds() {
  const { chosen } = state;
  if (shown.path.length || !chosen) return shown.path;
  const ids = chosen.pair || [chosen.part ?? shown.seen[placeOf(chosen.node)]];
  return ids.filter((id) => shown.near.ids.has(id));
}

// Moves the picture, no nearer than it is, so that all of these are in sight: the panel may have come over them.
function bringIn(ids) {
  if (!ids.length || ids.every(inView)) return;
  const [from, up, to, down] = room();
  const { width, height } = $("stage").getBoundingClientRect();
  const middle = (of) => (Math.min(...ids.map((id) => of[id])) + Math.max(...ids.map((id) => of[id]))) / 2;
  moveTo({
    position: { x: middle(shown.x), y: middle(shown.y) }, scale: Math.min(network.getScale(), scaleFor(ids)),
    offset: { x: (from + to - width) / 2, y: (up + down - height) / 2 },
  });
}

function zoomBy(factor) {
  moveTo({ position: network.getViewPosition(), scale: withinLimits(network.getScale() * factor) });
}

function moveBy(dx, dy) {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  moveTo({ position: { x: x + dx / scale, y: y + dy / scale }, scale });
}
