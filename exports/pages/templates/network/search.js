// The search: a combobox (WAI-ARIA Authoring Practices) over all names, without regard to marks.

const folded = raw.label.map((label, number) => [label, ...namesOf(number)].map(fold));
let matches = [];
let active = -1;

function rank(number, wanted, words) {
  let best = 9;
  folded[number].forEach((name) => {
    const at = name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(` ${wanted}`) ? 2
      : name.includes(wanted) ? 3 : words.every((part) => name.includes(part)) ? 4 : 9;
    best = Math.min(best, at);
  });
  return best;
}

const MOST_FOUND = 12;

function find() {
  const wanted = fold($("search").value);
  const words = wanted.split(" ");
  const all = !wanted ? [] : folded.map((_, number) => [rank(number, wanted, words), number]).filter(([at]) => at < 9)
    .sort((a, b) => a[0] - b[0] || raw.degree[b[1]] - raw.degree[a[1]] || a[1] - b[1]);
  matches = all.slice(0, MOST_FOUND).map(([, number]) => number);
  active = matches.length ? 0 : -1;
  const items = matches.map((number, index) => {
    const item = element("li");
    const text = element("span", undefined, "found");
    const other = folded[number][0].includes(wanted) ? undefined : namesOf(number).find((name) => fold(name).includes(wanted));
    text.append(element("span", raw.label[number]), element("small", other ? `${className(classOf(number))} · ${other}` : className(classOf(number))));
    item.append(symbol(markOf(classOf(number))), text);
    item.id = `result-${index}`;
    item.setAttribute("role", "option");
    item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(index); });
    return item;
  });
  $("results").replaceChildren(...items);
  $("results").hidden = !items.length;
  $("nothing").hidden = !wanted || items.length > 0;
  $("nothing").textContent = word("nothing");
  $("search").setAttribute("aria-expanded", String(items.length > 0));
  if (wanted) say(all.length ? word("foundMany").replace("{n}", amount(all.length)) : word("nothing"));
  follow();
}

function follow() {
  [...$("results").children].forEach((item, index) => {
    item.setAttribute("aria-selected", String(index === active));
    if (index === active) item.scrollIntoView({ block: "nearest" });
  });
  if (active < 0) $("search").removeAttribute("aria-activedescendant");
  else $("search").setAttribute("aria-activedescendant", `result-${active}`);
}

function hideResults() {
  $("results").hidden = true;
  $("nothing").hidden = true;
  $("search").setAttribute("aria-expanded", "false");
  $("search").removeAttribute("aria-activedescendant");
}

function take(index) {
  const number = matches[index];
  hideResults();
  $("search").blur();
  reach(number);
}

$("search").addEventListener("input", find);
$("search").addEventListener("focus", find);
$("search").addEventListener("blur", hideResults);
$("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && active >= 0) take(active);
  else if (event.key === "ArrowDown" && matches.length) active = (active + 1) % matches.length;
  else if (event.key === "ArrowUp" && matches.length) active = (active + matches.length - 1) % matches.length;
  else return;
  event.preventDefault();
  follow();
});
