// The picture on any pen: a canvas, or SVG. Places come in the page's units and are drawn in pixels
// of the screen, through a view: the point in the middle, the scale, width and height.

/** @typedef {{x: number, y: number, scale: number, width: number, height: number}} View */

const INKS = {
  light: { text: "#1d2433", paper: "#f7f6f2", halo: "#f7f6f2", line: "#a9aeb8", strong: "#1d2433", accent: "#0072b2", dim: "#dedcd5", dimLine: "#e6e4dd", dimText: "#6b6a63", partText: "#1d2433" },
  dark: { text: "#e8eaee", paper: "#14171d", halo: "#14171d", line: "#525b6b", strong: "#f0f2f6", accent: "#7cc4ee", dim: "#2c313b", dimLine: "#232831", dimText: "#8b93a3", partText: "#f4f5f8" },
};
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");
const isDark = () => look.theme === "dark" || (look.theme === "auto" && systemDark.matches);
const inks = () => INKS[isDark() ? "dark" : "light"];

const tints = new Map();
function tint(color, towards, share) {
  const key = `${color} ${towards} ${share.toFixed(2)}`;
  if (!tints.has(key)) {
    const [from, to] = [color, towards].map((text) => text.match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16)));
    tints.set(key, `rgb(${from.map((part, at) => Math.round(part + (to[at] - part) * share)).join(",")})`);
  }
  return tints.get(key);
}
const shade = (color) => tint(color, "#000000", 0.38);

// The colour of a part is that of the body that names it, unless the reader has given one.
const lookOfItem = (id) => {
  const own = ownColor(id);
  if (!isPart(id)) return own ? { ...markOf(classOf(id)), color: own } : markOf(classOf(id));
  const head = raw.parts[id - COUNT][1];
  return { shape: "dot", color: own || (head >= 0 ? markOf(classOf(head)).color : markOf("").color) };
};

let labelled = null; // the labels of the version and scale that were drawn last
function labelsFor(scale) {
  if (!labelled || labelled.version !== shown.version || labelled.scale !== scale || labelled.lang !== lang)
    labelled = { ...labelsAt(scale), version: shown.version, lang };
  return labelled;
}

const NEAR_LEAST = 5; // pixels, of what stands out however far off it is
const DASHES = [[], [7, 5], [1.5, 4], [7, 4, 1.5, 4], [1.5, 7]];

// The pixels of a link: from rim to rim, or null where it is out of sight.
function segment(link, view) {
  const { x, y, r } = shown;
  const [px, py] = [view.width / 2 - view.x * view.scale, view.height / 2 - view.y * view.scale];
  const [x1, y1, x2, y2] = [x[link.a] * view.scale + px, y[link.a] * view.scale + py, x[link.b] * view.scale + px, y[link.b] * view.scale + py];
  if ((x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > view.width && x2 > view.width) || (y1 > view.height && y2 > view.height)) return null;
  return [x1, y1, x2, y2, r[link.a] * view.scale, r[link.b] * view.scale];
}

function linkStyle(link, colors, scale) {
  const near = shown.near.links.has(link);
  const summed = isPart(link.a) || isPart(link.b);
  const many = Math.min(Math.log2(link.edges.length), 6);
  // Between parts nearly everything is tied to everything: what few edges make is hardly drawn.
  // Where a group is open, what joins the others to one another is only ground.
  const ground = isPart(link.a) && isPart(link.b) && state.open !== "all" && state.open.size > 0;
  const plain = ground ? colors.dimLine : summed ? tint(colors.paper, colors.line, Math.min(0.3 + many * 0.2, 1)) : colors.line;
  const far = !summed && shown.links.length > 3000 && scale < 0.3 ? tint(colors.paper, colors.line, 0.55) : plain;
  const color = near ? (shown.path.length ? colors.accent : colors.strong) : shown.near.any || link.look === 4 ? colors.dimLine : far;
  const width = (summed ? 0.5 + many * 0.5 : (scale < 0.3 ? 0.6 : 1) + Math.min(many, 3) * 0.35) + (near ? (shown.path.length ? 1.6 : shown.near.links.size > LINKS_NAMED ? 0 : 0.7) : 0);
  return { color, width: Math.round(width * 2) / 2, dash: summed ? 0 : link.look, near };
}

function paintLinks(pen, view, colors, which) {
  const batches = new Map();
  const heads = new Map();
  shown.links.forEach((link) => {
    if (!which(link)) return;
    const found = segment(link, view);
    if (!found) return;
    const style = linkStyle(link, colors, view.scale);
    const key = `${style.near ? 1 : 0} ${style.color} ${style.width} ${style.dash}`;
    if (!batches.has(key)) batches.set(key, { ...style, segments: [] });
    batches.get(key).segments.push(found);
    const one = (link.to === 0) !== (link.from === 0) && !isPart(link.a) && !isPart(link.b);
    if (one && (view.scale > 0.45 || style.near)) {
      if (!heads.has(style.color)) heads.set(style.color, []);
      const [x1, y1, x2, y2, r1, r2] = found;
      heads.get(style.color).push(link.to ? [x1, y1, x2, y2, r2] : [x2, y2, x1, y1, r1]);
    }
  });
  [...batches.entries()].sort(([a], [b]) => a < b ? -1 : 1).forEach(([, batch]) => pen.lines(batch.segments, batch.color, batch.width, DASHES[batch.dash]));
  heads.forEach((found, color) => pen.heads(found, color));
}

function paintItems(pen, view, colors, which) {
  const batches = new Map();
  const [px, py] = [view.width / 2 - view.x * view.scale, view.height / 2 - view.y * view.scale];
  shown.ids.forEach((id) => {
    if (!which(id)) return;
    const [cx, cy, radius] = [shown.x[id] * view.scale + px, shown.y[id] * view.scale + py, Math.max(shown.r[id] * view.scale, isPart(id) ? 3.5 : shown.near.ids.has(id) ? NEAR_LEAST : 1.6)];
    if (cx < -radius * 1.4 || cy < -radius * 1.4 || cx > view.width + radius * 1.4 || cy > view.height + radius * 1.4) return;
    const { shape, color } = lookOfItem(id);
    const faint = (shown.near.any && !shown.near.ids.has(id)) || idle(id);
    const fill = faint ? colors.dim : isPart(id) ? tint(color, colors.paper, isDark() ? 0.45 : 0.55) : color;
    const key = `${faint ? 0 : isPart(id) ? 1 : 2}${fill}`;
    if (!batches.has(key)) batches.set(key, { fill, stroke: faint ? colors.dim : isPart(id) ? color : isDark() ? colors.paper : shade(color), found: [] });
    batches.get(key).found.push([radius < 2 ? "dot" : shape, cx, cy, radius]);
  });
  [...batches.entries()].sort(([a], [b]) => a < b ? -1 : 1).forEach(([, { fill, stroke, found }]) => pen.shapes(found, fill, stroke, 1));
  const rings = [];
  const { chosen } = state;
  const at = chosen && (chosen.part ?? chosen.node);
  const ring = (id) => rings.push(["dot", shown.x[id] * view.scale + px, shown.y[id] * view.scale + py, Math.max(shown.r[id] * view.scale, 3) * 1.3 + 4]);
  if (at !== null && at !== undefined && shown.counts[at] && which(at)) ring(at);
  shown.path.forEach((id, nth) => { if ((nth === 0 || nth === shown.path.length - 1) && which(id)) ring(id); });
  if (state.several.size) shown.ids.forEach((id) => { if (isAlong(id) && which(id)) ring(id); });
  if (rings.length) pen.shapes(rings, null, colors.accent, 2.5);
  const pins = [...state.moved.keys()].filter((id) => shown.counts[id] && which(id))
    .map((id) => ["dot", shown.x[id] * view.scale + px, shown.y[id] * view.scale + py, Math.max(2, Math.min(4, shown.r[id] * view.scale * 0.3))]);
  if (pins.length) pen.shapes(pins, colors.paper, colors.strong, 1);
}

function paintLabels(pen, view, colors, which) {
  const labels = labelsFor(view.scale);
  const [px, py] = [view.width / 2 - view.x * view.scale, view.height / 2 - view.y * view.scale];
  const write = ({ lines, size, bold, soft, inside, box }, color) => {
    if (box[2] + px < 0 || box[0] + px > view.width || box[3] + py < 0 || box[1] + py > view.height) return;
    pen.text(lines, (box[0] + box[2]) / 2 + px, box[1] + py + 1, size, color, bold, inside, soft);
  };
  const led = labels.found.filter(({ id, leader }) => leader && which(id)).map(({ leader: [x1, y1, x2, y2] }) => [x1 + px, y1 + py, x2 + px, y2 + py]);
  if (led.length) pen.lines(led, shown.near.any ? colors.dimText : colors.text, 0.7, []);
  labels.links.forEach((label) => write(label, colors.text));
  [...labels.counts, ...labels.found].forEach((label) => {
    if (!which(label.id)) return;
    const faint = (shown.near.any && !shown.near.ids.has(label.id)) || idle(label.id);
    write(label, faint ? colors.dimText : label.bold ? colors.partText : colors.text);
  });
}

// The whole picture but for what is left out, which the pointer is moving.
function paint(pen, view, colors, left = /** @type {(id: number) => boolean} */ (() => false)) {
  paintLinks(pen, view, colors, (link) => !left(link.a) && !left(link.b));
  paintItems(pen, view, colors, (id) => !left(id));
  paintLabels(pen, view, colors, (id) => !left(id));
}

// --- a canvas as a pen --------------------------------------------------------------------------

function canvasPen(ctx, colors) {
  const round = { moveTo: (x, y) => ctx.moveTo(x, y), lineTo: (x, y) => ctx.lineTo(x, y), closePath: () => ctx.closePath(), circle: (x, y, r) => { ctx.moveTo(x + r, y); ctx.arc(x, y, r, 0, TURN); } };
  return {
    lines(segments, color, width, dash) {
      ctx.strokeStyle = color;
      ctx.lineWidth = width;
      ctx.setLineDash(dash);
      // In pieces, for one long path is slow to fill.
      for (let from = 0; from < segments.length; from += 64) {
        ctx.beginPath();
        for (let at = from; at < Math.min(from + 64, segments.length); at += 1) {
          const [x1, y1, x2, y2] = segments[at];
          ctx.moveTo(x1, y1);
          ctx.lineTo(x2, y2);
        }
        ctx.stroke();
      }
      ctx.setLineDash([]);
    },
    heads(found, color) {
      ctx.fillStyle = color;
      ctx.beginPath();
      found.forEach((end) => arrow(end, round));
      ctx.fill();
    },
    shapes(found, fill, stroke, width) {
      if (fill) ctx.fillStyle = fill;
      ctx.strokeStyle = stroke;
      ctx.lineWidth = width;
      for (let from = 0; from < found.length; from += 32) {
        ctx.beginPath();
        found.slice(from, from + 32).forEach(([shape, x, y, radius]) => outline(round, shape, x, y, radius));
        if (fill) ctx.fill();
        if (found[from][3] > 2.5) ctx.stroke();
      }
    },
    text(lines, x, top, size, color, bold, inside, soft = 0) {
      ctx.textAlign = "center";
      ctx.textBaseline = "alphabetic";
      ctx.lineJoin = "round";
      ctx.strokeStyle = colors.halo;
      ctx.lineWidth = 3;
      ctx.fillStyle = color;
      lines.forEach((line, at) => {
        const y = top + size * (0.98 + 1.22 * at);
        ctx.font = `${bold && at < lines.length - soft ? "600 " : ""}${size}px ${FAMILY}`;
        if (!inside) ctx.strokeText(line, x, y);
        ctx.fillText(line, x, y);
      });
    },
  };
}

function arrow([x1, y1, x2, y2, radius], pen) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < radius + 14) return;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [tx, ty] = [x2 - ux * (radius + 2), y2 - uy * (radius + 2)];
  pen.moveTo(tx, ty);
  pen.lineTo(tx - ux * 8 - uy * 3.2, ty - uy * 8 + ux * 3.2);
  pen.lineTo(tx - ux * 8 + uy * 3.2, ty - uy * 8 - ux * 3.2);
  pen.closePath();
}
