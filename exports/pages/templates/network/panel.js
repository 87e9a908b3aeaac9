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
    // Where posts are lines, the edge still tells of the post that it led to.
    const number = part === "{s}" ? edge.ends[0] : part === "{t}" ? edge.ends[1] : null;
    if (number === null) return line.append(part);
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
  if (SANCTIONS.includes(edge.kind)) fact.append(...companions(edge.sources, edge.target));
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
    action("closeLeaves", () => change({ closed: toggled(state.closed, placeOf(number)) }), state.closed.has(placeOf(number))),
    action("pathFrom", () => path && path.from === number && path.to === null ? change({ path: null }) : change({ path: { from: number, to: null } }), path !== null && path.from === number),
    action("alsoThis", () => alsoChoose(number), state.several.has(placeOf(number))),
    action("pin", () => pin(number), state.moved.has(number)),
    action("hide", () => hide(number)),
  );
  if (PARTS > 1 && !around) made.append(action("foldPart", () => foldPart(partOf(number))));
  return made;
}

// The relations of a node in groups, so that what it issued is not hidden behind who held posts in it.
const CHANGES = ["appointed", "elected", "assigned", "transferred", "approved", "nominated", "relieved", "dismissed", "resigned", "retired", "died", "decides"];
const SANCTIONS = ["reprimand", "warning", "removal", "expulsion", "dissolution", "discipline"];
const GROUPS = [
  ["posts", ["holds"]], ["changes", CHANGES], ["sanctions", SANCTIONS], ["documents", ["issued", "implements", "based-on", "replaces", "amends"]],
  ["meetings", ["organises", "chairs", "takes-part", "located"]], ["statements", ["speaks-about"]],
  ["structure", ["of", "part-of", "organ-of", "governs", "jurisdiction", "contained-in"]], ["others", null],
];
const GROUPED = new Set(GROUPS.flatMap(([, kinds]) => kinds || []));
const [SEEN_OF_GROUP, SEEN_ALONE] = [10, 40]; // facts of a group, of one alone, that are seen at once

// On a day who held a post then comes first.
const DAYS = ["stated", "bounded", "open", "done", "always", "unknown", "not"];
const onDay = (edge) => state.day ? DAYS.indexOf(standing(edge, state.day)) : 0;

// Who else is disciplined in the sentences that tell of a sanction.
let sanctioned = null; // by number of the sentence, made ready when it is first asked for
function alsoSanctioned(edge) {
  const numbers = (references) => references.map((at) => Array.isArray(at) ? at[0] : at);
  if (sanctioned === null) {
    sanctioned = new Map();
    const see = (references, number) => numbers(references).forEach((at) => sanctioned.set(at, added(sanctioned.get(at) || [], number)));
    read.forEach((one) => { if (SANCTIONS.includes(one.kind)) see(one.sources, one.target); });
    Object.keys(raw.facts).forEach((number) => factsOf(number).forEach((fact) => { if (fact.kind === "discipline") see(fact.sources, Number(number)); }));
  }
  return [...new Set(numbers(edge.sources).flatMap((at) => [...(sanctioned.get(at) || [])]))];
}

function companions(references, number) {
  const others = alsoSanctioned({ sources: references }).filter((other) => other !== number);
  if (!others.length) return [];
  const line = element("p", `${word("alsoSanctioned")}: `, "known");
  others.slice(0, 20).forEach((other, at) => line.append(at ? ", " : "", itemLink(other, raw.label[other])));
  return [line];
}

// Posts held come first, then those once held, then what is only reported or proposed; of each the
// best supported first.
const standingOf = (edge) => edge.decision === "proposed" ? 3 : { former: 1, acted: 1, reported: 2 }[edge.status] || 0;

function nodeDetails(number) {
  // Of a post all that leads to it is told, also where it is drawn as a line.
  const graph = isLine(number) ? asNodes() : { edges, touching };
  const parts = document.createDocumentFragment();
  const cls = element("p", undefined, "class");
  cls.append(symbol(markOf(classOf(number))), className(classOf(number)));
  parts.append(element("h2", raw.label[number]), cls);
  if (namesOf(number).length) parts.append(element("p", `${word("names")}: ${namesOf(number).join("; ")}`, "names"));
  if (raw.pages[number]) {
    const page = element("a", word(raw.served ? "toPage" : classOf(number) === "Official" ? "toCareer" : classOf(number) === "Directive" ? "toRegister" : "toTree"));
    page.href = raw.pages[number];
    const elsewhere = element("p", undefined, "elsewhere");
    elsewhere.append(page);
    parts.append(elsewhere);
  }
  if (raw.more[number]) {
    // What the page does not have the service does: its page with this node's neighbours, too.
    const [count, place] = raw.more[number];
    const grown = element("a", word("growStored").replace("{n}", amount(count)));
    grown.href = `${place}#n=${encodeURIComponent(iriOf(number))}&l=${lang ? "en" : "vi"}`;
    const further = element("p", undefined, "elsewhere");
    further.append(grown);
    parts.append(further);
  }
  parts.append(nodeActions(number));
  if (state.since && state.day) parts.append(turnoverDetails(number));
  if (!graph.touching[number].length) parts.append(element("p", word("noRelations"), "derived"));
  const last = (edge) => usable(edge.start) || usable(edge.seenUntil);
  const ordered = graph.touching[number].map((edge) => graph.edges[edge]).sort((a, b) => onDay(a) - onDay(b) ||
    standingOf(a) - standingOf(b) || weightOf(b) - weightOf(a) || last(b).localeCompare(last(a)));
  const groups = GROUPS.map(([key, kinds]) => /** @type {const} */ ([key, ordered.filter((edge) => kinds ? kinds.includes(edge.kind) : !GROUPED.has(edge.kind))])).filter(([, found]) => found.length);
  const most = groups.length > 1 ? SEEN_OF_GROUP : SEEN_ALONE;
  const headings = groups.map(([key, found]) => element("h3", `${word(`group-${key}`)} (${amount(found.length)})`));
  parts.append(glance(number, (groups.find(([key]) => key === "posts") || ["", []])[1]));
  if (groups.length > 1 && ordered.length > SEEN_OF_GROUP) {
    const ways = element("div", undefined, "actions");
    ways.append(...groups.map((_, at) => button(headings[at].textContent, () => headings[at].scrollIntoView({ block: "start" }), "action")));
    parts.append(ways);
  }
  groups.forEach(([, found], at) => {
    const facts = (from, to) => found.slice(from, to).map((edge) => sentence(edge, number));
    parts.append(headings[at], ...facts(0, most));
    if (found.length <= most) return;
    const more = button(word("moreRelations").replace("{n}", amount(found.length - most)), () => more.replaceWith(...facts(most)), "action more-facts");
    parts.append(more);
  });
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
      if (kind === "discipline") made.append(...companions(fact.sources, number));
      made.append(evidence(fact.sources));
      parts.append(made);
    });
  });
  const measures = element("dl", undefined, "measures");
  const tell = (key, value) => measures.append(element("dt", word(key)), element("dd", value));
  tell("degree", amount(isLine(number) ? raw.degree[number] : degree[number]));
  tell("betweenness", `${((raw.betweenness[number] / 1e4)).toLocaleString(lang ? "en" : "vi", { maximumFractionDigits: 2 })} %`);
  tell("rank", raw.rank[number].toLocaleString(lang ? "en" : "vi", { maximumFractionDigits: 2 }));
  parts.append(element("h3", word("measures")), measures, element("p", iriOf(number), "iri"));
  return parts;
}

// --- of a part, a link, a way -------------------------------------------------------------------

function partDetails(id) {
  const parts = document.createDocumentFragment();
  const inside = members[id - COUNT].filter((number) => !isLine(number));
  parts.append(element("h2", labelOf(id)), element("p", word("partOf").replace("{n}", amount(inside.length)), "class"));
  const actions = element("div", undefined, "actions");
  actions.append(
    action("openPart", () => openPart(id)),
    action("keepPart", () => { change({ only: new Set([id]) }); fit(); }),
    action("hidePart", () => { change({ hidden: added(state.hidden, id), chosen: null }); say(word("hiddenNow").replace("{s}", labelOf(id))); }),
    action("alsoThis", () => alsoChoose(id), state.several.has(id)),
  );
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
  [...inside].sort((a, b) => degree[b] - degree[a] || a - b).slice(0, 12).forEach((number) => {
    const item = element("li");
    item.append(itemLink(number, raw.label[number]), element("b", amount(degree[number])));
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

/** @param {number[]} pair */
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

// All ways, each by what lies between.
/** @param {{from: number, to: number | null}} path @param {number[][]} all @param {number} nth */
function waysList(path, all, nth) {
  const list = element("ol", undefined, "ways");
  all.forEach((way, at) => {
    const item = element("li");
    const between = way.slice(1, -1).map((node) => raw.label[node]).join(" – ") || word("directly");
    const go = button(between, () => { change({ path: { ...path, nth: at } }); fit(shown.path); }, "link");
    if (at === nth) go.setAttribute("aria-current", "true");
    item.append(go);
    list.append(item);
  });
  return list;
}

function wayDetails(path) {
  const parts = document.createDocumentFragment();
  const { from, to } = path;
  const actions = element("div", undefined, "actions");
  actions.append(action("pathEnd", () => change({ path: null })));
  const heading = element("h2");
  heading.append(itemLink(from, labelOf(from)), " → ", itemLink(to, labelOf(to)));
  parts.append(heading);
  const [steps, all] = [shown.path.length, ways()];
  const nth = all.indexOf(shown.path);
  parts.append(element("p", steps ? word("pathSteps").replace("{n}", amount(steps - 1)) : word("pathNone"), "class"), actions);
  if (all.length > 1) {
    const which = word("wayOf").replace("{i}", amount(nth + 1)).replace("{n}", amount(all.length >= MOST_WAYS ? `${all.length}+` : all.length));
    parts.append(element("p", `${which}. ${word("waysRanked")}`, "derived"));
    actions.prepend(action("lastWay", () => nextWay(-1)), action("nextWay", () => nextWay()));
  }
  shown.path.slice(1).forEach((node, at) => {
    const before = shown.path[at];
    const [first, ...rest] = joining(before, node);
    const met = meetingAt(shown.path, at);
    if (met) parts.append(element("p", word(met), `day day-${met === "together" ? "stated" : "not"}`));
    parts.append(element("h3", `${at + 1}`), sentence(edges[first], null));
    if (!rest.length) return;
    const more = element("details", undefined, "more");
    more.append(element("summary", word("alsoRelated").replace("{n}", amount(rest.length))));
    more.addEventListener("toggle", () => { if (more.open && more.children.length === 1) more.append(...rest.map((edge) => sentence(edges[edge], null))); });
    parts.append(more);
  });
  if (all.length > 1) parts.append(element("h3", word("allWays")), waysList(path, all, nth));
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

/** @param {Choice} chosen */
function choiceDetails({ pair, part, node }) {
  if (pair) return pairDetails(pair);
  return part !== undefined ? partDetails(part) : nodeDetails(node);
}

const panelWas = { key: "", folded: false }; // what it told of; whether the legend was folded for it
function showPanel() {
  const { chosen, path } = state;
  const way = path !== null && path.to !== null;
  const several = chosen === null && !way && state.several.size > 0;
  const compared = chosen === null && !way && !several && state.since !== "" && state.day !== "";
  const open = chosen !== null || way || several || compared;
  const panel = $("panel");
  const changed = panel.hidden === open;
  panel.hidden = !open;
  // The legend never stands over what is chosen: where little room is left it is folded.
  if (changed && open && $("legend").open && $("stage").clientWidth <= 720) {
    $("legend").open = false;
    panelWas.folded = true;
  } else if (changed && !open && panelWas.folded) {
    $("legend").open = !narrow.matches;
    panelWas.folded = false;
  }
  if (changed) keepStill();
  if (changed && open) {
    // The second click of two must not meet what has just come under the pointer.
    panel.classList.add("coming");
    setTimeout(() => panel.classList.remove("coming"), 350);
  }
  if (!open) return;
  const parts = way ? wayDetails(path) : chosen ? choiceDetails(chosen) : several ? severalDetails() : turnoverDetails();
  const key = JSON.stringify([chosen, path, several, compared]);
  $("details").replaceChildren(parts);
  if (panelWas.key !== key) panel.scrollTop = 0;
  panelWas.key = key;
}
