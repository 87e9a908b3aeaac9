// Search: bodies, posts and people by any part of a name, with or without marks.

const input = $("search");
const results = $("results");
const SHOWN = 40;
let found = [];
let active = -1;
let sought = null; // made ready at the first search

const entries = () => data.nodes.flatMap((node, at) => {
  if (!node.body) return [{ at, key: fold(node.label[0]), text: () => node.label[n()], cls: node.cls }];
  const names = [...node.label.slice(0, 1), ...node.names];
  const own = { at, key: fold(names.join(" | ")), text: () => node.label[n()], cls: node.cls };
  const held = node.posts.flatMap((post) => post.held.map((h) => ({
    at, key: fold(`${h.name} | ${post.title}`), text: () => h.name, cls: "Official",
    note: () => `${post.title}, ${node.label[n()]}`,
  })));
  const posts = node.posts.map((post) => ({
    at, key: fold(`${post.title} ${node.label[0]}`), text: () => post.title, cls: "Post",
    note: () => node.label[n()],
  }));
  return [own, ...held, ...posts];
});

function find() {
  const wanted = fold(input.value).split(/\s+/).filter(Boolean);
  found = [];
  active = -1;
  if (wanted.length) {
    if (sought === null) sought = entries();
    const whole = wanted.join(" ");
    found = sought
      .map((entry, place) => ({ entry, place }))
      .filter(({ entry }) => wanted.every((part) => entry.key.includes(part)))
      .map(({ entry, place }) => {
        const rank = entry.key.startsWith(whole) ? 0 : entry.key.includes(whole) ? 1 : 2;
        return { entry, place, rank };
      })
      .sort((a, b) => a.rank - b.rank || a.entry.key.length - b.entry.key.length || a.place - b.place)
      .slice(0, SHOWN)
      .map(({ entry }) => entry);
  }
  const options = found.map((entry, place) => {
    const option = element("li");
    option.id = `r${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    if (entry.cls) option.append(mark(entry.cls), " ");
    option.append(entry.text());
    if (entry.note) option.append(element("small", entry.note()));
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => take(place));
    return option;
  });
  if (wanted.length && !found.length) {
    const none = element("li", word("nothing"));
    none.setAttribute("role", "option");
    none.setAttribute("aria-disabled", "true");
    none.setAttribute("aria-selected", "false");
    options.push(none);
  }
  results.replaceChildren(...options);
  results.hidden = !wanted.length;
  input.setAttribute("aria-expanded", String(!results.hidden));
  point(found.length ? 0 : -1);
}

function point(place) {
  active = place;
  [...results.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
  if (place < 0) input.removeAttribute("aria-activedescendant");
  else {
    input.setAttribute("aria-activedescendant", `r${place}`);
    results.children[place].scrollIntoView({ block: "nearest" });
  }
}

function take(place) {
  const entry = found[place];
  shut();
  if (data.nodes[entry.at].body) choose(entry.at);
  else {
    focus(entry.at);
    unfold(entry.at);
  }
}

function shut() {
  results.hidden = true;
  input.setAttribute("aria-expanded", "false");
}

input.addEventListener("input", find);
input.addEventListener("blur", shut);
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && found.length) point((active + 1) % found.length);
  else if (event.key === "ArrowUp" && found.length) point((active + found.length - 1) % found.length);
  else if (event.key === "Enter" && active >= 0) take(active);
  else if (event.key === "Escape") shut();
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});
