// The tree, by mouse and keyboard (ARIA Authoring Practices, tree view). A branch is drawn when it is
// first unfolded.

function counts(node) {
  const parts = [];
  if (!node.body) parts.push(`${number(node.bodies)} ${word("bodies")}`);
  if (node.people) parts.push(`${number(node.people)} ${word("people")}`);
  return parts.join(" · ");
}

function item(at, level, place, size) {
  const node = data.nodes[at];
  const li = element("li", undefined, node.body ? "" : "gathers");
  li.setAttribute("role", "treeitem");
  li.setAttribute("aria-level", String(level));
  li.setAttribute("aria-posinset", String(place));
  li.setAttribute("aria-setsize", String(size));
  li.setAttribute("aria-selected", "false");
  if (node.children.length) li.setAttribute("aria-expanded", "false");
  li.tabIndex = -1;
  li.dataset.at = String(at);
  const row = element("div", undefined, "row");
  row.append(element("span", undefined, "fold"));
  if (node.cls) row.append(mark(node.cls));
  row.append(element("span", node.label[n()], "name"), element("span", counts(node), "number"));
  li.append(row);
  items.set(at, li);
  return li;
}

const opened = (li) => li.getAttribute("aria-expanded") === "true";

function unfold(at) {
  const li = items.get(at);
  const { children } = data.nodes[at];
  if (!children.length || opened(li)) return;
  li.setAttribute("aria-expanded", "true");
  if (li.lastElementChild.tagName === "UL") {
    li.lastElementChild.hidden = false;
    return;
  }
  const level = Number(li.getAttribute("aria-level")) + 1;
  const list = element("ul");
  list.setAttribute("role", "group");
  list.append(...children.map((child, place) => item(child, level, place + 1, children.length)));
  li.append(list);
}

function collapse(at) {
  const li = items.get(at);
  if (!li || !opened(li)) return;
  li.setAttribute("aria-expanded", "false");
  li.lastElementChild.hidden = true;
  if (li.lastElementChild.contains(document.activeElement)) focus(at);
}

function reach(at) {
  const way = [];
  for (let up = above.get(at); up !== undefined; up = above.get(up)) way.push(up);
  way.reverse().forEach(unfold);
}

function focus(at) {
  reach(at);
  tree.querySelectorAll('li[tabindex="0"]').forEach((li) => { li.tabIndex = -1; });
  const li = items.get(at);
  li.tabIndex = 0;
  li.focus({ preventScroll: true });
  li.firstElementChild.scrollIntoView({ block: "nearest" });
}

function choose(at, { moving = true } = {}) {
  reach(at);
  if (chosen >= 0 && items.has(chosen)) items.get(chosen).setAttribute("aria-selected", "false");
  chosen = at;
  items.get(at).setAttribute("aria-selected", "true");
  if (moving) focus(at);
  const address = `#${data.nodes[at].id}`;
  // The first choice of the page itself is no step to which Back would lead.
  if (moving && data.nodes[at].id && location.hash !== address) history.pushState(null, "", address);
  show();
}

// The body that the address names.
const addressed = () => data.nodes.findIndex((node) => node.id && `#${node.id}` === location.hash);

function drawn() {
  return [...tree.querySelectorAll("li")].filter((li) => !li.parentElement.closest("ul[hidden]"));
}

function next(li) {
  if (opened(li)) return li.lastElementChild.firstElementChild;
  for (let at = li; at && at !== tree; at = at.parentElement.closest("li")) {
    if (at.nextElementSibling) return at.nextElementSibling;
    if (!at.parentElement.closest("li")) return null;
  }
  return null;
}

function previous(li) {
  let at = li.previousElementSibling;
  if (!at) return li.parentElement.closest("li");
  while (opened(at)) at = at.lastElementChild.lastElementChild;
  return at;
}

let typed = "";
let typedAt = 0;
function startingWith(li, letter, time) {
  typed = time - typedAt < 700 ? typed + letter : letter;
  typedAt = time;
  const all = drawn();
  const from = all.indexOf(li) + (typed.length === 1 ? 1 : 0);
  return [...all.slice(from), ...all.slice(0, from)].find((other) =>
    fold(data.nodes[Number(other.dataset.at)].label[n()]).startsWith(fold(typed)));
}

tree.addEventListener("keydown", (event) => {
  const li = event.target.closest("li");
  if (!li || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = Number(li.dataset.at);
  let to = null;
  if (event.key === "ArrowDown") to = next(li);
  else if (event.key === "ArrowUp") to = previous(li);
  else if (event.key === "ArrowRight") {
    if (opened(li)) to = li.lastElementChild.firstElementChild;
    else unfold(at);
  } else if (event.key === "ArrowLeft") {
    if (opened(li)) collapse(at);
    else to = li.parentElement.closest("li");
  } else if (event.key === "Home") to = tree.firstElementChild;
  else if (event.key === "End") {
    to = tree.lastElementChild;
    while (opened(to)) to = to.lastElementChild.lastElementChild;
  } else if (event.key === "*") {
    [...li.parentElement.children].forEach((other) => unfold(Number(other.dataset.at)));
  } else if (event.key === "Enter" || event.key === " ") choose(at);
  else if (event.key.length === 1 && event.key !== "/") to = startingWith(li, event.key, event.timeStamp);
  else return;
  event.preventDefault();
  if (to) focus(Number(to.dataset.at));
});

tree.addEventListener("click", (event) => {
  const li = event.target.closest("li");
  if (!li || !event.target.closest(".row")) return;
  const at = Number(li.dataset.at);
  if (event.target.closest(".fold") || !data.nodes[at].body) {
    if (opened(li)) collapse(at);
    else unfold(at);
    focus(at);
  }
  if (!event.target.closest(".fold") && data.nodes[at].body) choose(at);
});

$("expand").addEventListener("click", () => data.nodes.forEach((_, at) => unfold(at)));
$("collapse").addEventListener("click", () => {
  [...items.keys()].forEach(collapse);
  tree.scrollIntoView({ block: "start" });
});
