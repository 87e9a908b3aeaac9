// The search: a combobox (WAI-ARIA Authoring Practices) over all names, without regard to marks.

/** @type {string[][]} */
let folded = []; // all names, and their initials, made ready when they are first asked for
const withMarks = (text) => text.normalize("NFC").replace(/Ð/g, "Đ").replace(/ð/g, "đ").toLowerCase();
/** @type {string[][]} */
let initials = [];
let matches = [];
let active = -1;

// 'ubkttw' for 'Ủy ban Kiểm tra Trung ương'.
const initialsOf = (name) => name.replace(/trung uong/g, "t w").split(/[^a-z0-9]+/).map((part) => part.charAt(0)).join("");

function rank(number, wanted, words) {
  let best = 9;
  folded[number].forEach((name) => {
    const at = name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(` ${wanted}`) ? 2
      : name.includes(wanted) ? 3 : words.every((part) => ` ${name}`.includes(` ${part}`)) ? 4
        : words.every((part) => name.includes(part)) ? 5 : 9;
    best = Math.min(best, at);
  });
  return best < 9 ? best : shortRank(number, words);
}

// What is written short: each word is part of the name, or of its initials; one at least is initials.
function shortRank(number, words) {
  const found = folded[number].some((name, nth) => words.every((part) => name.includes(part) ||
    (part.length > 1 && initials[number][nth].includes(part.replace(/[^a-z0-9]/g, "") || "?"))));
  const whole = words.join("").replace(/[^a-z0-9]/g, "");
  return initials[number].some((found) => found === whole) ? 1 : found ? 6 : 9;
}

const MOST_FOUND = 50;
let most = MOST_FOUND;

function describe(number, wanted) {
  const other = folded[number][0].includes(wanted) ? undefined : namesOf(number).find((name) => fold(name).includes(wanted));
  const posts = mainPostsOf(number).slice(0, 2).map(postWords);
  const body = classOf(number) === "Official" && !posts.length ? [...new Set(touching[number].map((edge) => raw.label[otherEnd(edge, number)]))].slice(0, 2) : [];
  return [className(classOf(number)), other, ...posts, ...body].filter(Boolean).join(" · ");
}

function find() {
  const wanted = fold($("search").value);
  const typed = withMarks($("search").value.trim());
  const words = wanted.split(" ");
  if (wanted && !folded.length) {
    folded = raw.label.map((label, number) => [label, ...namesOf(number)].map(fold));
    initials = folded.map((names) => names.map(initialsOf));
  }
  // What is typed with its marks goes before what is only spelt alike.
  const marks = (number) => typed === wanted || [raw.label[number], ...namesOf(number)].some((name) => withMarks(name).includes(typed)) ? 0 : 1;
  const all = !wanted ? [] : folded.map((_, number) => [rank(number, wanted, words), number]).filter(([at]) => at < 9)
    .map(([at, number]) => [at, marks(number), number])
    .sort((a, b) => a[1] - b[1] || a[0] - b[0] || raw.degree[b[2]] - raw.degree[a[2]] || a[2] - b[2]);
  matches = all.slice(0, most).map(([, , number]) => number);
  active = matches.length ? 0 : -1;
  const items = matches.map((number, index) => {
    const item = element("li");
    const text = element("span", undefined, "found");
    text.append(element("span", raw.label[number]), element("small", describe(number, wanted)));
    item.append(symbol(markOf(classOf(number))), text);
    item.id = `result-${index}`;
    item.setAttribute("role", "option");
    item.addEventListener("click", () => take(index));
    return item;
  });
  if (all.length > matches.length) {
    const more = element("li", word("moreFound").replace("{n}", amount(all.length - matches.length)), "more-found");
    more.id = `result-${items.length}`;
    more.setAttribute("role", "option");
    more.addEventListener("click", showMore);
    items.push(more);
  }
  $("results").replaceChildren(...items);
  $("results").hidden = !items.length;
  $("nothing").hidden = !wanted || items.length > 0;
  $("nothing").textContent = word("nothing");
  $("search").setAttribute("aria-expanded", String(items.length > 0));
  if (wanted) say(all.length ? word("foundMany").replace("{n}", amount(all.length)) : word("nothing"));
  follow();
}

// All that is found, from where the list had ended.
function showMore() {
  const at = matches.length;
  most = Infinity;
  find();
  most = MOST_FOUND;
  active = at;
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
  if (index >= matches.length) return showMore();
  const number = matches[index];
  hideResults();
  $("search").blur();
  reach(number);
}

// The list stays while it is pressed, by a mouse or by what a touch becomes; a finger can still move it.
$("results").addEventListener("mousedown", (event) => event.preventDefault());
$("search").addEventListener("input", find);
$("search").addEventListener("focus", find);
$("search").addEventListener("blur", hideResults);
// Who comes back to the field looks for something else: what was typed before is replaced.
let entered = false;
$("search").addEventListener("pointerdown", () => { entered = document.activeElement !== $("search"); });
$("search").addEventListener("click", () => {
  if (entered) $("search").select();
  entered = false;
});
$("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && active >= 0) take(active);
  else if (event.key === "ArrowDown" && matches.length) active = (active + 1) % $("results").children.length;
  else if (event.key === "ArrowUp" && matches.length) active = (active + $("results").children.length - 1) % $("results").children.length;
  else return;
  event.preventDefault();
  follow();
});
