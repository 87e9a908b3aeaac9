// The shapes of the classes, for any pen with moveTo, lineTo, circle and closePath: the canvas, an
// SVG path, the legend. All have about the same area for the same radius.

const TURN = 2 * Math.PI;
const polygon = (corners, start, scale = 1) => Array.from({ length: corners }, (_, at) =>
  [scale * Math.cos(start + TURN * at / corners), scale * Math.sin(start + TURN * at / corners)]);
const star = (points, inner, outer = 1.25) => Array.from({ length: 2 * points }, (_, at) => {
  const [angle, radius] = [-TURN / 4 + TURN * at / (2 * points), at % 2 ? inner : outer];
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
});

const OUTLINES = {
  square: polygon(4, -TURN / 8, 1.25),
  diamond: polygon(4, -TURN / 4, 1.25),
  triangle: polygon(3, -TURN / 4, 1.3),
  triangleDown: polygon(3, TURN / 4, 1.3),
  pentagon: polygon(5, -TURN / 4, 1.12),
  hexagon: polygon(6, 0, 1.1),
  star: star(5, 0.55, 1.3),
  spark: star(4, 0.6, 1.3),
  plus: [[-0.4, -1.1], [0.4, -1.1], [0.4, -0.4], [1.1, -0.4], [1.1, 0.4], [0.4, 0.4], [0.4, 1.1], [-0.4, 1.1], [-0.4, 0.4], [-1.1, 0.4], [-1.1, -0.4], [-0.4, -0.4]],
  house: [[-1, -0.25], [0, -1.15], [1, -0.25], [1, 0.95], [-1, 0.95]],
  sheet: [[-0.8, -1.1], [0.35, -1.1], [0.8, -0.65], [0.8, 1.1], [-0.8, 1.1]],
  pin: [[0, 1.3], [-0.85, 0.2], [-0.85, -0.45], [-0.4, -0.95], [0.4, -0.95], [0.85, -0.45], [0.85, 0.2]],
  bar: [[-1.25, -0.75], [1.25, -0.75], [1.25, 0.75], [-1.25, 0.75]],
};

function outline(pen, shape, x, y, radius) {
  const corners = OUTLINES[shape];
  if (!corners) {
    pen.circle(x, y, radius);
    return;
  }
  corners.forEach(([u, v], at) => at ? pen.lineTo(x + u * radius, y + v * radius) : pen.moveTo(x + u * radius, y + v * radius));
  pen.closePath();
}

// A pen that writes the data of an SVG path.
function pathPen() {
  const said = [];
  const n = (value) => Number(value.toFixed(1));
  return {
    moveTo: (x, y) => said.push(`M${n(x)} ${n(y)}`),
    lineTo: (x, y) => said.push(`L${n(x)} ${n(y)}`),
    closePath: () => said.push("Z"),
    circle: (x, y, r) => said.push(`M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`),
    data: () => said.join(""),
  };
}

function symbol({ shape, color }) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  const pen = pathPen();
  outline(pen, shape, 8, 8, 5.5);
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", pen.data());
  path.setAttribute("fill", color);
  path.setAttribute("stroke", "currentColor");
  path.setAttribute("stroke-width", "0.8");
  svg.append(path);
  return svg;
}
