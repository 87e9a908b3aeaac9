// The picture as a file: PNG and SVG, of what is on the stage; on paper the same in light colours.

function save(name, blob) {
  const link = element("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const fileName = (suffix) => `${fold(document.title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "network"}.${suffix}`;

function pictureOn(canvas, view, ratio, colors, around = { above: 0, below: 0, paint: /** @type {(pen: any) => void} */ (() => {}) }) {
  const [width, height] = [view.width, view.height + around.above + around.below];
  Object.assign(canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = colors.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.scale(ratio, ratio);
  const pen = canvasPen(ctx, colors);
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, around.above, view.width, view.height);
  ctx.clip();
  ctx.translate(0, around.above);
  paint(pen, view, colors);
  ctx.restore();
  around.paint(pen);
}

// --- what stands around a saved picture: title, legend, sources, the day ------------------------

const SMALL = 12.5; // pixels of the letters in a legend

// The items of the legend in rows: of each its width, and what paints it from a left edge and middle.
function legendRows(view, colors) {
  const { ids, links } = drawnIn(view);
  const classes = new Set(ids.filter((id) => !isPart(id)).map(classOf));
  const looks = new Set(links.filter((link) => !isPart(link.a) && !isPart(link.b)).map((link) => link.look));
  const wide = (text) => widthOf(text, false) * SMALL / 100;
  const items = raw.order.filter((cls) => classes.has(cls)).map((cls) => ({
    width: 34 + wide(className(cls)),
    paint(pen, x, y) {
      pen.shapes([[markOf(cls).shape, x + 8, y, 5.5]], markOf(cls).color, colors.strong, 0.8);
      pen.text([className(cls)], x + 18 + wide(className(cls)) / 2, y - SMALL * 0.62, SMALL, colors.text, false, true);
    },
  }));
  // A group has the colour of the body that names it.
  const heads = new Set(ids.filter((id) => isPart(id) && ownColor(id) === undefined).map((id) => raw.parts[id - COUNT][1]).map((head) => head >= 0 ? classOf(head) : ""));
  [...raw.order.filter((cls) => heads.has(cls)), ...(heads.has("") ? [""] : [])].forEach((cls) => {
    const text = cls ? word("groupAround").replace("{s}", className(cls)) : word("groupOthers");
    items.push({
      width: 38 + wide(text),
      paint(pen, x, y) {
        const { color } = markOf(cls);
        pen.shapes([["dot", x + 10, y, 8]], tint(color, colors.paper, isDark() ? 0.45 : 0.55), color, 1);
        pen.text([text], x + 22 + wide(text) / 2, y - SMALL * 0.62, SMALL, colors.text, false, true);
      },
    });
  });
  if (heads.size && links.some((link) => isPart(link.a) || isPart(link.b))) items.push({
    width: 58 + wide(word("groupTies")),
    paint(pen, x, y) {
      pen.lines([[x, y, x + 34, y]], colors.line, 3, []);
      pen.text([word("groupTies")], x + 42 + wide(word("groupTies")) / 2, y - SMALL * 0.62, SMALL, colors.text, false, true);
    },
  });
  ["lookNow", "lookPast", "lookProposed", "lookUnknown"].forEach((key, look) => {
    if (!looks.has(look)) return;
    items.push({
      width: 58 + wide(word(key)),
      paint(pen, x, y) {
        pen.lines([[x, y, x + 34, y]], colors.strong, 1.4, DASHES[look]);
        pen.text([word(key)], x + 42 + wide(word(key)) / 2, y - SMALL * 0.62, SMALL, colors.text, false, true);
      },
    });
  });
  ownColors().forEach(([color, count]) => {
    const text = ownWords(color, count);
    items.push({
      width: 34 + wide(text),
      paint(pen, x, y) {
        pen.shapes([["dot", x + 8, y, 5.5]], OWN[color], colors.strong, 0.8);
        pen.text([text], x + 18 + wide(text) / 2, y - SMALL * 0.62, SMALL, colors.text, false, true);
      },
    });
  });
  const rows = [];
  let left = Infinity;
  items.forEach((item) => {
    if (left + item.width > view.width - 16) {
      rows.push([]);
      left = 16;
    }
    rows[rows.length - 1].push([item, left]);
    left += item.width;
  });
  return rows;
}

// Lines no wider than so many pixels.
function brokenTo(text, width) {
  const lines = [""];
  text.split(" ").forEach((part) => {
    const longer = lines[lines.length - 1] ? `${lines[lines.length - 1]} ${part}` : part;
    if (widthOf(longer, false) * SMALL / 100 > width && lines[lines.length - 1]) lines.push(part);
    else lines[lines.length - 1] = longer;
  });
  return lines;
}

function surroundings(view, colors) {
  const rows = legendRows(view, colors);
  const lines = brokenTo(sourcesSentence(view), view.width - 32);
  const title = wrap(document.title, Math.max(20, Math.floor(view.width / 11)));
  const above = 18 + title.length * 24;
  const below = 14 + rows.length * 24 + lines.length * SMALL * 1.3 + 14;
  return {
    above, below,
    paint(pen) {
      const foot = above + view.height;
      pen.lines([[0, above, view.width, above], [0, foot, view.width, foot]], colors.line, 1, []);
      pen.text(title, view.width / 2, 10, 19, colors.text, true, true);
      rows.forEach((row, nth) => row.forEach(([item, left]) => item.paint(pen, left, foot + 20 + nth * 24)));
      lines.forEach((line, nth) => pen.text([line], 16 + widthOf(line, false) * SMALL / 200, foot + 14 + rows.length * 24 + nth * SMALL * 1.3, SMALL, colors.text, false, true));
    },
  };
}

// All of the picture, large enough to be read; or what is in view.
const LARGEST = 6000; // pixels
const FOLDED_WIDE = 1800; // pixels of a picture of groups: large enough for their names
function viewToSave() {
  if ($("extent").value !== "whole" || !shown.ids.length) return viewNow();
  let [left, top, right, low] = [Infinity, Infinity, -Infinity, -Infinity];
  shown.ids.forEach((id) => {
    left = Math.min(left, shown.x[id] - shown.r[id]);
    right = Math.max(right, shown.x[id] + shown.r[id]);
    top = Math.min(top, shown.y[id] - shown.r[id]);
    low = Math.max(low, shown.y[id] + shown.r[id]);
  });
  const least = shown.ids.some(isPart) ? FOLDED_WIDE / (right - left || 1) : Math.max(0.7, 1000 / (right - left || 1));
  const scale = Math.min(least, LARGEST / Math.max(right - left, low - top, 1), 1.3);
  return { x: (left + right) / 2, y: (top + low) / 2, scale, width: Math.round((right - left) * scale + 220), height: Math.round((low - top) * scale + 120) };
}

function savePng() {
  const canvas = document.createElement("canvas");
  const view = viewToSave();
  const colors = inks();
  pictureOn(canvas, view, Math.max(1, Math.min(3, LARGEST / view.width)), colors, surroundings(view, colors));
  canvas.toBlob((blob) => save(fileName("png"), blob), "image/png");
}

// --- SVG ----------------------------------------------------------------------------------------

// Letters that XML 1.0 does not know are left out; what is markup is escaped.
const forXml = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function svgPen(colors) {
  const said = [];
  const n = (value) => Number(value.toFixed(1));
  return {
    lines(segments, color, width, dash) {
      const data = segments.map(([x1, y1, x2, y2]) => `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`).join("");
      said.push(`<path d="${data}" fill="none" stroke="${color}" stroke-width="${width}"${dash.length ? ` stroke-dasharray="${dash.join(" ")}"` : ""}/>`);
    },
    heads(found, color) {
      const pen = pathPen();
      found.forEach((end) => arrow(end, pen));
      said.push(`<path d="${pen.data()}" fill="${color}"/>`);
    },
    shapes(found, fill, stroke, width) {
      const pen = pathPen();
      found.forEach(([shape, x, y, radius]) => outline(pen, shape, x, y, radius));
      said.push(`<path d="${pen.data()}" fill="${fill || "none"}" stroke="${stroke}" stroke-width="${width}"/>`);
    },
    text(lines, x, top, size, color, bold, inside, soft = 0) {
      const halo = inside ? "" : ` stroke="${colors.halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
      lines.forEach((line, at) => said.push(`<text x="${n(x)}" y="${n(top + size * (0.98 + 1.22 * at))}" font-size="${n(size)}"${bold && at < lines.length - soft ? ' font-weight="600"' : ""} fill="${color}"${halo}>${forXml(line)}</text>`));
    },
    data: () => said.join("\n"),
  };
}

function svgText() {
  const view = viewToSave();
  const colors = inks();
  const [pen, around] = [svgPen(colors), svgPen(colors)];
  const frame = surroundings(view, colors);
  paint(pen, view, colors);
  frame.paint(around);
  const height = Math.round(view.height + frame.above + frame.below);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${view.width}" height="${height}" viewBox="0 0 ${view.width} ${height}" font-family="${forXml(FAMILY)}" text-anchor="middle">
<title>${forXml(document.title)}</title>
<rect width="100%" height="100%" fill="${colors.paper}"/>
<svg y="${frame.above}" width="${view.width}" height="${view.height}">
${pen.data()}
</svg>
${around.data()}
</svg>
`;
}

function saveSvg() {
  save(fileName("svg"), new Blob([svgText()], { type: "image/svg+xml" }));
}

async function copyLink() {
  history.replaceState(null, "", address());
  try {
    await navigator.clipboard.writeText(location.href);
    say(word("linkCopied"));
  } catch {
    say(word("linkInAddress"));
  }
}

act("save-png", savePng);
act("save-svg", saveSvg);
act("copy-link", copyLink);
// What another page shows this picture by: from a file its name, which is to lie beside that page.
function showEmbed() {
  history.replaceState(null, "", address());
  const here = location.protocol === "file:" ? location.pathname.split("/").pop() + location.hash : location.href;
  const quoted = (text) => forXml(text).replace(/'/g, "&#39;");
  $("embed-code").value = `<iframe src="${quoted(here)}" title="${quoted(document.title)}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`;
  $("embed-where").textContent = word(location.protocol === "file:" ? "embedFile" : "embedServed");
  $("embed").showModal();
  $("embed-code").select();
}

async function copyEmbed() {
  try {
    await navigator.clipboard.writeText($("embed-code").value);
    $("embed-where").textContent = word("embedCopied");
  } catch {
    $("embed-code").select();
    document.execCommand("copy");
  }
}

act("print", () => window.print());
act("embed-show", showEmbed);
act("embed-copy", copyEmbed);
act("embed-close", () => $("embed").close());
["save-png", "save-svg", "copy-link", "print", "embed-show"].forEach((id) => act(id, () => { $("menu").open = false; }));

// Paper has its own canvas, drawn at once when the browser prepares to print.
window.addEventListener("beforeprint", () => {
  const view = viewToSave();
  pictureOn($("paper"), view, Math.max(1, Math.min(2, LARGEST / view.width)), { ...INKS.light, paper: "#ffffff", halo: "#ffffff" });
  $("printed").textContent = sourcesSentence(view);
  document.documentElement.dataset.printing = "";
});
window.addEventListener("afterprint", () => { delete document.documentElement.dataset.printing; });
