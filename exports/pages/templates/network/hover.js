// What the pointer rests on: its name, main post and number of ties, and its neighbours lit up. A finger
// has no hover; a tap chooses, which shows the same.

let hovered = null;

// The posts of a person, the best first: those held before those once held, by how many articles.
const mainPosts = new Map();
function mainPostsOf(number) {
  if (!mainPosts.has(number)) {
    const ofPost = classOf(number) === "Post"; // of a post its holders
    const held = asNodes().touching[number].map((edge) => read[edge]).filter(({ kind, source, target }) => kind === "holds" && (ofPost ? target : source) === number)
      .sort((a, b) => standingOf(a) - standingOf(b) || weightOf(b) - weightOf(a) || usable(b.start || b.seenUntil).localeCompare(usable(a.start || a.seenUntil)) || a.target - b.target);
    mainPosts.set(number, held.map((edge) => [edge, ofPost ? raw.label[edge.source] : edge.title || raw.label[edge.target], ofPost]));
  }
  return mainPosts.get(number);
}

// A post in words: its title, of one once held with 'nguyên', of one only reported as such.
function postWords([edge, title, ofPost]) {
  if (!isPast(edge) && edge.status !== "reported") return title;
  return ofPost ? `${title} (${phrase(edge, "short")})` : `${phrase(edge, "short")} ${title}`;
}

function briefly(id) {
  if (isPart(id)) return leadersOf(id).join(", ");
  const posts = mainPostsOf(id);
  return posts.length ? postWords(posts[0]) : "";
}

function hover(id, x, y) {
  if (id !== hovered) {
    hovered = id;
    network.redraw();
    const tip = $("tip");
    tip.hidden = id === null;
    if (id === null) return;
    const ties = shown.linksAt(id).length;
    const about = isPart(id) ? word("partOf").replace("{n}", amount(shown.counts[id])) : className(classOf(id));
    const lines = [element("strong", labelOf(id)), element("span", briefly(id)), element("small", `${about} · ${amount(ties)} ${word("ties")}`)];
    tip.replaceChildren(...lines.filter((line) => line.textContent));
  }
  if (id !== null) {
    const { width, height } = $("stage").getBoundingClientRect();
    const { offsetWidth: wide, offsetHeight: high } = $("tip");
    $("tip").style.left = `${Math.max(6, Math.min(x + 16, width - wide - 6))}px`;
    $("tip").style.top = `${y + 20 + high > height ? Math.max(6, y - high - 12) : y + 20}px`;
  }
}

let pointed = null;
$("network").addEventListener("pointermove", (event) => {
  if (event.pointerType === "touch") return;
  const first = pointed === null;
  pointed = event;
  if (first) requestAnimationFrame(() => {
    const { clientX, clientY, buttons } = pointed;
    pointed = null;
    if (!shown.version || buttons || moving !== null) return hover(null);
    const box = frame.getBoundingClientRect();
    const at = { x: clientX - box.left, y: clientY - box.top };
    hover(itemAt(at, 4), at.x, at.y);
  });
});
$("network").addEventListener("pointerleave", () => hover(null));
$("network").addEventListener("pointerdown", () => hover(null));

const LIT = 30; // neighbours that are named while the pointer rests

function paintHovered(ctx, view, ratio) {
  if (hovered === null || !shown.counts[hovered]) return;
  const colors = inks();
  const pen = canvasPen(ctx, colors);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const [px, py] = [view.width / 2 - view.x * view.scale, view.height / 2 - view.y * view.scale];
  const links = shown.linksAt(hovered);
  const others = links.map((link) => link.a === hovered ? link.b : link.a).sort((a, b) => shown.r[b] - shown.r[a] || a - b);
  [0, 1, 2, 3, 4].forEach((look) => {
    const found = links.filter((link) => link.look === look).map((link) => segment(link, view)).filter(Boolean);
    if (found.length) pen.lines(found, colors.accent, 1.6, DASHES[look]);
  });
  const radius = (id) => Math.max(shown.r[id] * view.scale, NEAR_LEAST);
  [...others, hovered].forEach((id) => {
    const { shape, color } = lookOfItem(id);
    pen.shapes([[shape, shown.x[id] * view.scale + px, shown.y[id] * view.scale + py, radius(id)]], color, colors.strong, id === hovered ? 2.5 : 1.2);
  });
  const named = new Map(labelsFor(view.scale).found.map((label) => [label.id, label]));
  const taken = board();
  named.forEach(({ box }, id) => { if (id !== hovered && others.includes(id)) taken.add(box); });
  [hovered, ...others.slice(0, LIT)].forEach((id) => {
    if (named.has(id)) {
      const { lines, size, bold, soft, box } = named.get(id);
      pen.text(lines, (box[0] + box[2]) / 2 + px, box[1] + py + 1, size, colors.text, bold, false, soft);
      return;
    }
    const lines = linesOf(id);
    const width = Math.max(...lines.map((line) => widthOf(line, isPart(id)))) * 0.12 + 5;
    const box = spotsOf(shown.x[id] * view.scale, shown.y[id] * view.scale, radius(id), width, lines.length * 12 * 1.22 + 2).find((spot) => taken.free(spot));
    if (!box) return;
    taken.add(box);
    pen.text(lines, (box[0] + box[2]) / 2 + px, box[1] + py + 1, 12, colors.text, isPart(id));
  });
}
