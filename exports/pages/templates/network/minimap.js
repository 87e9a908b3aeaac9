// All of the picture in small, with a frame around what is in view, while that is not all of it; and a
// word where nothing is in view.

const MAP = 150; // pixels of the longer side
const SEES_ALL = 0.98; // of the picture: then no map is needed

let bounds = { version: -1, left: 0, top: 0, right: 0, low: 0 };
// From where to where the picture goes.
function boundsNow() {
  if (bounds.version === shown.version) return bounds;
  bounds = { version: shown.version, left: Infinity, top: Infinity, right: -Infinity, low: -Infinity };
  shown.ids.forEach((id) => {
    bounds.left = Math.min(bounds.left, shown.x[id] - shown.r[id]);
    bounds.right = Math.max(bounds.right, shown.x[id] + shown.r[id]);
    bounds.top = Math.min(bounds.top, shown.y[id] - shown.r[id]);
    bounds.low = Math.max(bounds.low, shown.y[id] + shown.r[id]);
  });
  return bounds;
}

// Neither so near that nothing is seen of the rest, nor so far off that all is a dot.
const NEAREST = 8;
function farthest() {
  const { left, top, right, low } = boundsNow();
  const { clientWidth: width, clientHeight: height } = frame;
  if (!(right > left)) return 0.004;
  return Math.min(width / (right - left), height / (low - top), 1) / 3;
}
const withinLimits = (scale) => Math.min(Math.max(scale, farthest()), NEAREST);

// How much of the picture is in view, in each direction.
function partInView(view) {
  const { left, top, right, low } = boundsNow();
  const across = [Math.max(left, view.x - view.width / 2 / view.scale), Math.min(right, view.x + view.width / 2 / view.scale)];
  const down = [Math.max(top, view.y - view.height / 2 / view.scale), Math.min(low, view.y + view.height / 2 / view.scale)];
  return [(across[1] - across[0]) / (right - left || 1), (down[1] - down[0]) / (low - top || 1)];
}

const small = { canvas: document.createElement("canvas"), drawn: "" };

// The nodes as dots, drawn once for each picture.
function drawSmall(scale, width, height, ratio) {
  const drawn = `${shown.version} ${isDark()} ${state.colors.size} ${width} ${height}`;
  if (small.drawn === drawn) return;
  small.drawn = drawn;
  Object.assign(small.canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
  const ctx = penOn(small.canvas);
  ctx.scale(ratio, ratio);
  const { left, top } = boundsNow();
  shown.ids.forEach((id) => {
    const size = Math.max(1.6, 2 * shown.r[id] * scale);
    ctx.fillStyle = lookOfItem(id).color;
    ctx.fillRect((shown.x[id] - left) * scale - size / 2, (shown.y[id] - top) * scale - size / 2, size, size);
  });
}

function showMap() {
  const map = $("minimap");
  const view = viewNow();
  const { left, top, right, low } = boundsNow();
  const wanted = shown.ids.length > 1 && partInView(view).some((part) => part < SEES_ALL);
  if (map.hidden === wanted) map.hidden = !wanted;
  if (!wanted) return;
  const most = narrow.matches ? MAP * 0.6 : MAP;
  const scale = most / Math.max(right - left, low - top, 1);
  const [width, height] = [Math.max(24, (right - left) * scale), Math.max(24, (low - top) * scale)];
  const ratio = window.devicePixelRatio || 1;
  const size = [Math.round(width * ratio), Math.round(height * ratio)];
  if (map.width !== size[0] || map.height !== size[1]) {
    Object.assign(map, { width: size[0], height: size[1] });
    Object.assign(map.style, { width: `${width}px`, height: `${height}px` });
  }
  drawSmall(scale, width, height, ratio);
  const ctx = map.getContext("2d");
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, map.width, map.height);
  ctx.drawImage(small.canvas, 0, 0);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.strokeStyle = inks().strong;
  ctx.lineWidth = 1.5;
  const box = [(view.x - view.width / 2 / view.scale - left) * scale, (view.y - view.height / 2 / view.scale - top) * scale, view.width / view.scale * scale, view.height / view.scale * scale];
  const [x, y] = [Math.max(1, box[0]), Math.max(1, box[1])];
  ctx.strokeRect(x, y, Math.max(3, Math.min(width - 1, box[0] + box[2]) - x), Math.max(3, Math.min(height - 1, box[1] + box[3]) - y));
  map.dataset.scale = String(scale);
}
network.on("afterDrawing", () => { if (shown.version) showMap(); });

// Where the pointer is on the map, there the view goes.
function goTo(event) {
  const box = $("minimap").getBoundingClientRect();
  const scale = Number($("minimap").dataset.scale);
  const { left, top } = boundsNow();
  moveTo({ position: { x: left + (event.clientX - box.left) / scale, y: top + (event.clientY - box.top) / scale }, scale: network.getScale() }, true);
}
$("minimap").addEventListener("pointerdown", (event) => { $("minimap").setPointerCapture(event.pointerId); goTo(event); });
$("minimap").addEventListener("pointermove", (event) => { if (event.buttons) goTo(event); });

// Where the reader has left the picture behind, a button says so and leads back.
function showAstray() {
  const view = viewNow();
  const [w, h] = [view.width / 2 / view.scale, view.height / 2 / view.scale];
  $("astray").hidden = !shown.ids.length ||
    shown.ids.some((id) => Math.abs(shown.x[id] - view.x) < w + shown.r[id] && Math.abs(shown.y[id] - view.y) < h + shown.r[id]);
}
$("astray").addEventListener("click", () => { fit(); frame.focus(); });
