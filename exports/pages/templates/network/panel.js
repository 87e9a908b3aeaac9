// The panel: all that is known of what is chosen, each fact with its sentences.

function itemLink(id, label) {
  const link = element("a", label);
  link.href = "#panel";
  link.addEventListener("click", (event) => {
    event.preventDefault();
    choose(isPart(id) ? { part: id } : { node: id }, true);
  });
  return link;
}

// A sentence with what it is quoted for marked; its letters are counted as code points.
function marked(sentence, spans) {
  const quote = element("blockquote");
  quote.lang = "vi";
  const letters = Array.from(sentence);
  let at = 0;
  for (let nth = 0; nth < spans.length; nth += 2) {
    const [start, end] = [spans[nth], spans[nth] + spans[nth + 1]];
    quote.append(letters.slice(at, start).join(""), element("mark", letters.slice(start, end).join("")));
    at = end;
  }
  quote.append(letters.slice(at).join(""));
  return quote;
}

const FIRST = 3; // sentences of a fact that are seen at once

function evidence(references) {
  const parts = document.createDocumentFragment();
  if (!references.length) parts.append(element("p", word("derived"), "derived"));
  const shownOf = (reference) => {
    const { sentence, title, published, url, spans } = sourceOf(reference);
    const source = element("p", undefined, "source");
    source.append(element("bdi", title));
    if (published) source.append(` · ${date(published)}`);
    if (/^https?:\/\//i.test(url)) {
      const link = element("a", word("open"));
      link.href = url;
      link.rel = "noopener noreferrer";
      link.target = "_blank";
      source.append(" · ", link);
    }
    return [marked(sentence, spans), source];
  };
  references.slice(0, FIRST).forEach((reference) => parts.append(...shownOf(reference)));
  if (references.length > FIRST) {
    const more = element("details", undefined, "more");
    more.append(element("summary", word("moreSentences").replace("{n}", amount(references.length - FIRST))));
    more.addEventListener("toggle", () => {
      if (more.open && more.children.length === 1) references.slice(FIRST).forEach((reference) => more.append(...shownOf(reference)));
    });
    parts.append(more);
  }
  return parts;
}

function sentence(edge, from) {
  const fact = element("div", undefined, "fact");
  const line = element("p", undefined, "line");
  phrase(edge, "sentence").split(/(\{[st]\})/).forEach((part) => {
    const number = part === "{s}" ? edge.source : part === "{t}" ? edge.target : null;
    if (number === null) return line.append(part);
    // Where posts are left out, the title stands for the body that the edge leads to.
    const label = (part === "{t}" && edge.title) || raw.label[number];
    return line.append(number === from ? element("span", label) : itemLink(number, label));
  });
  line.append(when(edge));
  const careful = caution(edge);
  if (careful) line.append(" ", element("small", careful, "caution"));
  fact.append(line);
  const grounds = [supportWords(edge.sources, edge.support)].filter(Boolean);
  if (edge.confidence >= 0) grounds.push(`${word("confidence")} ${edge.confidence.toLocaleString(lang ? "en" : "vi", { minimumFractionDigits: 2 })}`);
  if (grounds.length) fact.append(element("p", capital(grounds.join(" · ")), "grounds"));
  if (edge.kind === "holds") {
    const seen = [];
    if (edge.seenFrom) seen.push(`${word("seen")} ${date(edge.seenFrom)}${edge.seenUntil && edge.seenUntil !== edge.seenFrom ? ` – ${date(edge.seenUntil)}` : ""}`);
    if (edge.endedBy) seen.push(`${word("endedBy")} ${date(edge.endedBy)}`);
    if (seen.length) fact.append(element("p", seen.join("; "), "known"));
  }
  if (state.day) {
    const found = standing(edge, state.day);
    if (found !== "always") fact.append(element("p", `${on(state.day)}: ${word(`day-${found}`)}`, `day day-${found}`));
  }
  fact.append(evidence(edge.sources));
  return fact;
}

// --- of a node ----------------------------------------------------------------------------------

function action(key, act, pressed) {
  const made = button(word(key), act, "action");
  if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
  return made;
}

function nodeActions(number) {
  const { around, path } = state;
  const made = element("div", undefined, "actions");
  const here = (depth) => around !== null && around.node === number && around.depth === depth;
  made.append(
    action("around1", () => surround(number, 1), here(1)),
    action("around2", () => surround(number, 2), here(2)),
  );
  if (around) made.append(action("grow", () => grow(number), state.grown.has(number)));
  made.append(
    action("closeLeaves", () => change({ closed: toggled(state.closed, number) }), state.closed.has(number)),
    action("pathFrom", () => path && path.from === number && path.to === null ? change({ path: null }) : change({ path: { from: number, to: null } }), path !== null && path.from === number),
    action("pin", () => pin(number), state.moved.has(number)),
    action("hide", () => hide(number)),
  );
  if (PARTS > 1 && !around) made.append(action("foldPart", () => foldPart(partOf(number))));
  return made;
}

const ORDER = ["holds", "appointed", "elected", "assigned", "transferred", "approved", "nominated", "relieved", "dismissed", "resigned", "retired", "died"];
const rankOf = (kind) => (ORDER.indexOf(kind) + 1) || ORDER.length + 1;

// Posts held come first, then those once held, then what is only reported or proposed; of each the
// best supported first.
const standingOf = (edge) => edge.decision === "proposed" ? 3 : { former: 1, reported: 2 }[edge.status] || 0;
const weightOf = (edge) => edge.support || supportOf(edge.sources).articles;

function nodeDetails(number) {
  const parts = document.createDocumentFragment();
  const cls = element("p", undefined, "class");
  cls.append(symbol(markOf(classOf(number))), className(classOf(number)));
  parts.append(element("h2", raw.label[number]), cls);
  if (namesOf(number).length) parts.append(element("p", `${word("names")}: ${namesOf(number).join("; ")}`, "names"));
  parts.append(nodeActions(number));
  parts.append(element("h3", `${word("relations")} (${amount(touching[number].length)})`));
  if (!touching[number].length) parts.append(element("p", word("noRelations"), "derived"));
  const ordered = [...touching[number]].sort((a, b) => rankOf(edges[a].kind) - rankOf(edges[b].kind) ||
    standingOf(edges[a]) - standingOf(edges[b]) || weightOf(edges[b]) - weightOf(edges[a]) || (usable(edges[b].start) || usable(edges[b].seenUntil)).localeCompare(usable(edges[a].start) || usable(edges[a].seenUntil)) || a - b);
  const facts = (from, to) => ordered.slice(from, to).map((edge) => sentence(edges[edge], number));
  parts.append(...facts(0, 40));
  if (ordered.length > 40) {
    const more = button(word("moreRelations").replace("{n}", amount(ordered.length - 40)), () => more.replaceWith(...facts(40)), "action");
    parts.append(more);
  }
  ["change", "discipline", "figure", "statement"].forEach((kind) => {
    const found = factsOf(number).filter((fact) => fact.kind === kind);
    if (!found.length) return;
    parts.append(element("h3", word(kind)));
    found.forEach((fact) => {
      const made = element("div", undefined, "fact");
      const same = fact.sources.some((reference) => sourceOf(reference).sentence === fact.text);
      if (!same) made.append(element("p", fact.text + dated(fact.date), "line"));
      const grounds = supportWords(fact.sources);
      if (grounds) made.append(element("p", capital(grounds), "grounds"));
      made.append(evidence(fact.sources));
      parts.append(made);
    });
  });
  const measures = element("dl", undefined, "measures");
  const tell = (key, value) => measures.append(element("dt", word(key)), element("dd", value));
  tell("degree", amount(raw.degree[number]));
  tell("betweenness", `${((raw.betweenness[number] / 1e4)).toLocaleString(lang ? "en" : "vi", { maximumFractionDigits: 2 })} %`);
  tell("rank", raw.rank[number].toLocaleString(lang ? "en" : "vi", { maximumFractionDigits: 2 }));
  parts.append(element("h3", word("measures")), measures, element("p", iriOf(number), "iri"));
  return parts;
}

// --- of a part, a link, a way -------------------------------------------------------------------

function partDetails(id) {
  const parts = document.createDocumentFragment();
  const inside = members[id - COUNT];
  parts.append(element("h2", labelOf(id)), element("p", word("partOf").replace("{n}", amount(inside.length)), "class"));
  const actions = element("div", undefined, "actions");
  actions.append(action("openPart", () => openPart(id)));
  parts.append(actions);
  const counts = new Map();
  inside.forEach((number) => counts.set(classOf(number), (counts.get(classOf(number)) || 0) + 1));
  const list = element("ul", undefined, "counts");
  raw.order.filter((cls) => counts.has(cls)).forEach((cls) => {
    const item = element("li");
    item.append(symbol(markOf(cls)), element("span", className(cls)), element("b", amount(counts.get(cls))));
    list.append(item);
  });
  parts.append(list, element("h3", word("foremost")));
  const best = element("ul", undefined, "links");
  [...inside].sort((a, b) => raw.degree[b] - raw.degree[a] || a - b).slice(0, 12).forEach((number) => {
    const item = element("li");
    item.append(itemLink(number, raw.label[number]), element("b", amount(raw.degree[number])));
    best.append(item);
  });
  parts.append(best);
  const links = [...shown.linksAt(id)].sort((a, b) => b.edges.length - a.edges.length);
  if (links.length) {
    parts.append(element("h3", word("tiedTo")));
    const others = element("ul", undefined, "links");
    links.slice(0, 20).forEach((link) => {
      const other = link.a === id ? link.b : link.a;
      const item = element("li");
      item.append(itemLink(other, labelOf(other)), button(amount(link.edges.length), () => choose({ pair: [link.a, link.b] }, true), "count"));
      item.lastChild.setAttribute("aria-label", `${amount(link.edges.length)} ${word("edges")}`);
      others.append(item);
    });
    parts.append(others);
  }
  return parts;
}

function pairDetails([a, b]) {
  const parts = document.createDocumentFragment();
  const [one, other] = [Math.min(a, b), Math.max(a, b)];
  const link = shown.linksAt(one).find((found) => found.a === one && found.b === other);
  const found = link ? link.edges : [];
  if (found.length === 1) parts.append(element("h2", capital(phrase(edges[found[0]], "short"))));
  else {
    const heading = element("h2");
    heading.append(itemLink(a, labelOf(a)), " – ", itemLink(b, labelOf(b)));
    parts.append(heading, element("p", `${amount(found.length)} ${word("edges")}`, "class"));
  }
  parts.append(...found.slice(0, 60).map((edge) => sentence(edges[edge], null)));
  return parts;
}

function wayDetails() {
  const parts = document.createDocumentFragment();
  const { from, to } = state.path;
  const actions = element("div", undefined, "actions");
  actions.append(action("pathEnd", () => change({ path: null })));
  const heading = element("h2");
  heading.append(itemLink(from, raw.label[from]), " → ", itemLink(to, raw.label[to]));
  parts.append(heading);
  const steps = shown.path.length;
  parts.append(element("p", steps ? word("pathSteps").replace("{n}", amount(steps - 1)) : word("pathNone"), "class"), actions);
  shown.path.slice(1).forEach((node, at) => {
    const before = shown.path[at];
    const [first, ...rest] = touching[before].filter((edge) => follows(edge) && otherEnd(edge, before) === node);
    parts.append(element("h3", `${at + 1}`), sentence(edges[first], null));
    if (rest.length) parts.append(element("p", word("alsoRelated").replace("{n}", amount(rest.length)), "derived"));
  });
  return parts;
}

// The panel takes its room from the stage; the picture stays where it was. vis-network would scale it
// to the new size: what it tells of the view before it knows of that size is kept.
function keepStill() {
  const position = network.getViewPosition();
  const scale = network.getScale();
  network.setSize("100%", "100%");
  network.moveTo({ position, scale, animation: false });
}

function showPanel() {
  const { chosen, path } = state;
  const way = path !== null && path.to !== null;
  const open = chosen !== null || way;
  const panel = $("panel");
  const changed = panel.hidden === open;
  panel.hidden = !open;
  if (changed) keepStill();
  if (changed && open) {
    // The second click of two must not meet what has just come under the pointer.
    panel.classList.add("coming");
    setTimeout(() => panel.classList.remove("coming"), 350);
  }
  if (!open) return;
  const parts = way ? wayDetails() : chosen.pair ? pairDetails(chosen.pair) : chosen.part !== undefined ? partDetails(chosen.part) : nodeDetails(chosen.node);
  const key = JSON.stringify([chosen, path]);
  $("details").replaceChildren(parts);
  if (showPanel.key !== key) panel.scrollTop = 0;
  showPanel.key = key;
}
