// The picture as a file: PNG and SVG, of what is on the stage; on paper the same in light colours.

function save(name, blob) {
  const link = element("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const fileName = (suffix) => `${fold(document.title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "network"}.${suffix}`;

function pictureOn(canvas, view, ratio, colors) {
  Object.assign(canvas, { width: Math.round(view.width * ratio), height: Math.round(view.height * ratio) });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = colors.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.scale(ratio, ratio);
  paint(canvasPen(ctx, colors), view, colors);
}

function savePng() {
  const canvas = document.createElement("canvas");
  pictureOn(canvas, viewNow(), 2, inks());
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
  const view = viewNow();
  const colors = inks();
  const pen = svgPen(colors);
  paint(pen, view, colors);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${view.width}" height="${view.height}" viewBox="0 0 ${view.width} ${view.height}" font-family="${forXml(FAMILY)}" text-anchor="middle">
<title>${forXml(document.title)}</title>
<rect width="100%" height="100%" fill="${colors.paper}"/>
${pen.data()}
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
act("print", () => window.print());
["save-png", "save-svg", "copy-link", "print"].forEach((id) => act(id, () => { $("menu").open = false; }));

// Paper has its own canvas, drawn at once when the browser prepares to print.
window.addEventListener("beforeprint", () => {
  const view = viewNow();
  pictureOn($("paper"), view, 2, { ...INKS.light, paper: "#ffffff", halo: "#ffffff" });
  document.documentElement.dataset.printing = "";
});
window.addEventListener("afterprint", () => { delete document.documentElement.dataset.printing; });
