// The first picture, and the page in another language.

document.addEventListener("language", () => {
  items.forEach((li, at) => {
    const node = data.nodes[at];
    li.firstElementChild.querySelector(".name").textContent = node.label[n()];
    li.firstElementChild.querySelector(".number").textContent = counts(node);
  });
  show();
});

tree.append(...data.roots.map((at, place) => item(at, 1, place + 1, data.roots.length)));
if (data.roots.length) {
  items.get(data.roots[0]).tabIndex = 0;
  unfold(data.roots[0]);
  if (data.nodes[data.roots[0]].body) choose(data.roots[0], { moving: false });
  else data.nodes[data.roots[0]].children.forEach(unfold);
}
if (addressed() >= 0) choose(addressed());
window.addEventListener("popstate", () => {
  const at = addressed();
  if (at >= 0 && at !== chosen) choose(at);
});
show();
