// An outline that is drawn by hand, while the switch is on, or a frame, with Shift: what lies in it is chosen.

let outlining = false; // whether the switch is on
/** @type {number[][] | null} */
let trail = null; // the pixels of the stage that were passed, while the pointer is down
let framing = false; // whether they are corners of a frame

const pointOf = (event) => {
  const box = frame.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

function setOutlining(on) {
  outlining = on;
  trail = null;
  showTrail();
  showTools();
}

// Of a frame the corners, of an outline all that was passed.
/** @param {number[][]} trail */
function corners(trail) {
  if (!framing) return trail;
  const [[x1, y1], [x2, y2]] = [trail[0], trail[trail.length - 1]];
  return [[x1, y1], [x2, y1], [x2, y2], [x1, y2]];
}

function showTrail() {
  $("outline").toggleAttribute("hidden", trail === null);
  if (trail) $("outline").firstElementChild.setAttribute("d", `M${corners(trail).map((point) => point.map(Math.round).join(" ")).join("L")}Z`);
}

// Whether a point is inside of an outline: a ray from it crosses that an odd number of times.
/** @param {number[]} point @param {number[][]} points */
function isInside([x, y], points) {
  let inside = false;
  points.forEach(([x1, y1], at) => {
    const [x2, y2] = points[(at || points.length) - 1];
    if (y1 > y !== y2 > y && x < x1 + (x2 - x1) * (y - y1) / (y2 - y1)) inside = !inside;
  });
  return inside;
}

const [NO_DRAG, APART] = [6, 3]; // pixels that a click may move; that two points of an outline are apart

$("network").addEventListener("pointerdown", (event) => {
  if ((!event.shiftKey && !outlining) || event.button !== 0) return;
  event.stopPropagation(); // the picture stays where it is
  event.preventDefault();
  if (!event.isPrimary) return;
  framing = event.shiftKey;
  trail = [pointOf(event)];
  $("network").setPointerCapture(event.pointerId);
}, true);

$("network").addEventListener("pointermove", (event) => {
  if (!trail || !event.isPrimary) return;
  const [[x, y], last] = [pointOf(event), trail[trail.length - 1]];
  if (Math.hypot(x - last[0], y - last[1]) < APART) return;
  trail.push([x, y]);
  showTrail();
});

$("network").addEventListener("pointercancel", () => { trail = null; showTrail(); });

$("network").addEventListener("pointerup", (event) => {
  if (!trail || !event.isPrimary) return;
  const [x, y] = pointOf(event);
  trail.push([x, y]);
  const [points, [x1, y1]] = [corners(trail), trail[0]];
  const dragged = trail.some((point) => Math.hypot(point[0] - x1, point[1] - y1) >= NO_DRAG);
  trail = null;
  showTrail();
  if (!dragged) {
    const id = itemAt({ x, y }, reachOf(event));
    if (id !== null) alsoChoose(id);
    return;
  }
  const view = viewNow();
  const at = (id) => [(shown.x[id] - view.x) * view.scale + view.width / 2, (shown.y[id] - view.y) * view.scale + view.height / 2];
  const found = shown.ids.filter((id) => isInside(at(id), points));
  if (found.length) chooseSeveral([...new Set([...state.several, ...found])]);
  else say(word("noneInside"));
});

$("lasso").addEventListener("click", () => setOutlining(!outlining));
