// While the picture moves it is a bitmap, larger than the screen, that is moved; once it rests it is
// drawn sharp. What is drawn in a few milliseconds is drawn anew in each frame.

const CHEAP = 6; // milliseconds
const MARGIN = 0.45; // of the screen, on each side

/** @type {{canvas: HTMLCanvasElement, view: View | null, ratio: number, cost: number, version: string}} */
const sheet = { canvas: document.createElement("canvas"), view: null, ratio: 1, cost: 0, version: "" };

function drawSheet(view, ratio, left, version) {
  const begun = performance.now();
  const margin = sheet.cost > CHEAP ? MARGIN : 0;
  const wide = { ...view, width: Math.ceil(view.width * (1 + 2 * margin)), height: Math.ceil(view.height * (1 + 2 * margin)) };
  const [width, height] = [Math.ceil(wide.width * ratio), Math.ceil(wide.height * ratio)];
  if (sheet.canvas.width !== width || sheet.canvas.height !== height) Object.assign(sheet.canvas, { width, height });
  const ctx = penOn(sheet.canvas);
  const colors = inks();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  paint(canvasPen(ctx, colors), wide, colors, left);
  Object.assign(sheet, { view: wide, ratio, version, cost: performance.now() - begun });
}

// Whether the sheet has all of what a view shows.
function covers(view) {
  const { view: has } = sheet;
  return has !== null && Math.abs(view.x - has.x) * view.scale <= (has.width * view.scale / has.scale - view.width) / 2 + 1 &&
    Math.abs(view.y - has.y) * view.scale <= (has.height * view.scale / has.scale - view.height) / 2 + 1;
}

// The sheet on the screen, moved by whole pixels, or scaled while the reader zooms.
function showSheet(ctx, view, ratio) {
  const { view: has } = sheet;
  if (!has) return;
  const zoom = view.scale / has.scale;
  const [width, height] = [has.width * zoom, has.height * zoom];
  const left = view.width / 2 + (has.x - view.x) * view.scale - width / 2;
  const top = view.height / 2 + (has.y - view.y) * view.scale - height / 2;
  if (zoom === 1) ctx.drawImage(sheet.canvas, Math.round(left * ratio), Math.round(top * ratio));
  else ctx.drawImage(sheet.canvas, left * ratio, top * ratio, width * ratio, height * ratio);
}
