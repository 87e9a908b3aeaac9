// The legend: what the marks mean, and boxes to leave out classes and relations.

function filterBox(text, count, checked, act, mark) {
  const item = element("li");
  const label = element("label");
  const box = element("input");
  box.type = "checkbox";
  box.checked = checked;
  box.addEventListener("change", act);
  label.append(box);
  if (mark) label.append(symbol(mark));
  label.append(element("span", text), element("b", amount(count)));
  item.append(label);
  return [item, box];
}

function countBy(items, key) {
  const counts = new Map();
  items.forEach((item) => counts.set(key(item), (counts.get(key(item)) || 0) + 1));
  return counts;
}

const classCounts = countBy([...Array(COUNT).keys()], classOf);
const kindCounts = countBy(edges, (edge) => edge.kind);

// The boxes are made once for each language, and after that only ticked, so that the keyboard's
// place in them is not lost.
const boxes = { lang: -1, classes: new Map(), relations: new Map() };

function makeBoxes() {
  const known = raw.order.filter((cls) => classCounts.has(cls));
  const others = [...classCounts.keys()].filter((cls) => !raw.order.includes(cls)).sort();
  $("classes").replaceChildren(...[...known, ...others].map((cls) => {
    const [item, box] = filterBox(className(cls), classCounts.get(cls), true, () => cls === "Post" && bodiesOf.size ? change({ posts: state.posts === "nodes" ? "lines" : "nodes" }) : change({ classes: toggled(state.classes, cls) }), markOf(cls));
    box.dataset.cls = cls;
    boxes.classes.set(cls, box);
    return item;
  }));
  const kinds = [...kindCounts.keys()].sort((a, b) => kindCounts.get(b) - kindCounts.get(a) || (a < b ? -1 : 1));
  $("kinds").replaceChildren(...kinds.map((kind) => {
    const [item, box] = filterBox(capital(kindName(kind)), kindCounts.get(kind), true, () => change({ relations: toggled(state.relations, kind) }));
    box.dataset.kind = kind;
    boxes.relations.set(kind, box);
    return item;
  }));
  makeScope();
  boxes.lang = lang;
}

const ownWords = (color, count) => `${word("ownColor")}: ${word(`color-${color}`)} (${amount(count)})`;

function showLegend() {
  if (boxes.lang !== lang) makeBoxes();
  $("own").hidden = !state.colors.size;
  $("own").replaceChildren(...ownColors().map(([color, count]) => {
    const item = element("li");
    item.append(symbol({ shape: "dot", color: OWN[color] }), ownWords(color, count));
    return item;
  }));
  // Without their nodes posts are lines: nobody is cut off.
  boxes.classes.forEach((box, cls) => { box.checked = cls === "Post" && bodiesOf.size ? state.posts === "nodes" : !state.classes.has(cls); });
  boxes.relations.forEach((box, kind) => { box.checked = !state.relations.has(kind); });
  $("measure").value = state.measure;
  $("posts").value = state.posts;
  $("posts-choice").hidden = !bodiesOf.size;
  $("least").value = String(state.least);
  showScope();
  $("legend").hidden = !COUNT;
}
