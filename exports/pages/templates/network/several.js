// Several nodes and groups at once: chosen with Shift, by an outline or a frame, or one by one from the panel.

// The nodes themselves, those of groups too.
const flat = (ids) => new Set([...ids].flatMap((id) => isPart(id) ? members[id - COUNT].filter((number) => !isLine(number)) : [id]));
const isAlong = (id) => state.several.has(id) || (!isPart(id) && state.several.has(partOf(id)));

function chooseSeveral(ids) {
  const several = new Set(ids);
  const many = several.size > 1 || [...several].some(isPart);
  // One alone is marked, and stays what it is until there is another.
  change(many ? { several, chosen: null, path: null } : { several });
  say(word("severalChosen").replace("{n}", amount(flat(several).size)));
  bringIn([...shown.near.ids]);
}

// Adds a node or a group to those that are chosen, or takes it from them.
function alsoChoose(id) {
  const { chosen } = state;
  const one = chosen && !chosen.pair ? chosen.part ?? placeOf(chosen.node) : null;
  const before = state.several.size ? state.several : new Set(one !== null && one !== placeOf(id) ? [one] : []);
  chooseSeveral([...toggled(before, placeOf(id))]);
}

// The nodes that all of several are joined to; a group is where one of its nodes is. Of all that is read,
// or of what no filter hides.
function commonNeighbours(several, all = false) {
  const [counts, own] = [new Map(), flat(several)];
  several.forEach((id) => {
    const others = new Set([...flat([id])].flatMap((number) => touching[number].filter((edge) => all || follows(edge)).map((edge) => otherEnd(edge, number))));
    others.forEach((other) => { if ((all ? !isLine(other) : passes(other)) && !own.has(other)) counts.set(other, (counts.get(other) || 0) + 1); });
  });
  return [...counts].filter(([, count]) => count === several.size).map(([other]) => other).sort((a, b) => degree[b] - degree[a] || a - b);
}

const [LISTED_ALONG, LISTED_COMMON] = [80, 40];

// Only these: nodes stand for themselves, not within a folded group.
function keepOnly(kept) {
  const nodes = kept.filter((id) => !isPart(id));
  const open = state.open === "all" ? state.open : added(state.open, ...nodes.map(partOf));
  change({ only: new Set(kept), open, around: null, grown: new Set() });
  fit();
}

// What is to be said where a filter hides nodes that all of several are joined to.
function hiddenCommon(several, seen) {
  const hidden = commonNeighbours(several, true).filter((number) => !seen.includes(number));
  if (!hidden.length) return [];
  const said = [element("p", word("commonHidden").replace("{n}", amount(hidden.length)), "derived")];
  const { only } = state;
  if (only) said.push(button(word("showCommon"), () => keepOnly([...only, ...hidden]), "action"));
  return said;
}

function severalDetails() {
  const parts = document.createDocumentFragment();
  const several = [...state.several];
  const numbers = flat(several);
  parts.append(element("h2", word("severalChosen").replace("{n}", amount(numbers.size))));
  const actions = element("div", undefined, "actions");
  const common = commonNeighbours(state.several);
  actions.append(
    action("keepThese", () => keepOnly(several)),
    action("hideThese", () => change({ hidden: added(state.hidden, ...several), several: new Set() })),
    action("listThese", () => change({ list: true })),
    action("saveThese", () => saveNodes([...numbers])),
    action("saveGexf", () => saveGexf(numbers)),
    action("chooseNone", () => change({ several: new Set() })),
  );
  const items = element("ul", undefined, "links");
  const itemOf = (id) => {
    const item = element("li");
    item.append(symbol(lookOfItem(id)), itemLink(id, labelOf(id)), button("×", () => alsoChoose(id), "count"));
    item.lastChild.setAttribute("aria-label", word("leaveOut").replace("{s}", labelOf(id)));
    return item;
  };
  items.append(...several.slice(0, LISTED_ALONG).map(itemOf));
  if (several.length > LISTED_ALONG) {
    const more = element("li");
    more.append(button(word("moreChosen").replace("{n}", amount(several.length - LISTED_ALONG)), () => more.replaceWith(...several.slice(LISTED_ALONG).map(itemOf)), "action"));
    items.append(more);
  }
  parts.append(actions, swatches(several), items, element("h3", word("common")));
  const hidden = hiddenCommon(state.several, common);
  if (!common.length && !hidden.length) parts.append(element("p", word("commonNone"), "derived"));
  if (common.length) parts.append(button(word("chooseCommon"), () => chooseSeveral([...several, ...common]), "action"));
  const shared = element("ul", undefined, "links");
  shared.append(...common.slice(0, LISTED_COMMON).map((number) => {
    const item = element("li");
    item.append(symbol(markOf(classOf(number))), itemLink(number, raw.label[number]));
    return item;
  }));
  parts.append(shared, ...hidden);
  return parts;
}

// --- colours of the reader's own ------------------------------------------------------------------

// None is that of a class; the shape goes on telling what a node is.
const OWN = ["#c1121f", "#6a3d9a", "#8c510a", "#a6d608", "#f781bf"];
const ownColor = (id) => state.colors.size ? OWN[state.colors.get(id) ?? state.colors.get(isPart(id) ? id : partOf(id)) ?? -1] : undefined;

function colored(ids, color) {
  const colors = new Map([...state.colors].filter(([id]) => !ids.includes(id)));
  if (color >= 0) ids.forEach((id) => colors.set(id, color));
  change({ colors });
}

function swatches(ids) {
  const row = element("div", undefined, "swatches");
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", word("colorThese"));
  row.append(element("span", word("colorThese")), ...OWN.map((_, at) => {
    const made = button(undefined, () => colored(ids, at), "swatch");
    made.append(symbol({ shape: "dot", color: OWN[at] }));
    made.setAttribute("aria-label", word(`color-${at}`));
    made.title = word(`color-${at}`);
    made.setAttribute("aria-pressed", String(ids.length > 0 && ids.every((id) => state.colors.get(id) === at)));
    return made;
  }));
  if (ids.some((id) => state.colors.has(id))) row.append(action("colorNone", () => colored(ids, -1)));
  return row;
}

// Which own colours are in the picture, each with how many nodes have it.
function ownColors() {
  const counts = new Map();
  state.colors.forEach((color, id) => counts.set(color, (counts.get(color) || 0) + flat([id]).size));
  return [...counts].sort(([a], [b]) => a - b);
}

// --- what is chosen, taken elsewhere --------------------------------------------------------------

function saveNodes(numbers) {
  const head = ["name", "class", "post", "ties", "iri"].map((column) => word(`node-${column}`));
  const rows = numbers.map((number) => [raw.label[number], className(classOf(number)), briefly(number), String(degree[number]), iriOf(number)]);
  saveCsv([head, ...rows]);
}

// The nodes with what joins them to one another, for Gephi and whoever else reads GEXF 1.3.
function gexfText(numbers) {
  const nodes = [...numbers].map((number) => {
    const [red, green, blue] = ((ownColor(number) || markOf(classOf(number)).color).match(/[0-9a-f]{2}/gi) || []).map((part) => parseInt(part, 16));
    return `<node id="${number}" label="${forXml(raw.label[number])}"><attvalues><attvalue for="0" value="${forXml(className(classOf(number)))}"/><attvalue for="1" value="${forXml(iriOf(number))}"/></attvalues>` +
      `<viz:color r="${red}" g="${green}" b="${blue}"/><viz:position x="${raw.x[number]}" y="${-raw.y[number]}"/></node>`;
  });
  const lines = edges.flatMap((edge, at) => follows(at) && numbers.has(edge.source) && numbers.has(edge.target)
    ? [`<edge id="${at}" source="${edge.source}" target="${edge.target}" label="${forXml(lineText(edge))}" weight="${Math.max(weightOf(edge), 1)}"/>`] : []);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>cadregraph</creator><description>${forXml(document.title)}</description></meta>
<graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="class" type="string"/><attribute id="1" title="iri" type="anyURI"/></attributes>
<nodes>
${nodes.join("\n")}
</nodes>
<edges>
${lines.join("\n")}
</edges>
</graph>
</gexf>
`;
}

const saveGexf = (numbers) => save(fileName("gexf"), new Blob([gexfText(numbers)], { type: "application/xml" }));
