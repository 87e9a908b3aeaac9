// What is said in the two languages of the page: words, relations as sentences, dates.

let lang = document.documentElement.lang === "en" ? 1 : 0;

const word = (key) => raw.words[key][lang];
/** @type {(Intl.NumberFormat | undefined)[]} */
const numerals = []; // of each language, when it is first needed
const amount = (number) => typeof number === "number" ? (numerals[lang] ??= new Intl.NumberFormat(lang ? "en" : "vi")).format(number) : number;
const className = (cls) => markOf(cls).name[lang];

// For comparing what is typed with what is written: no marks, no case, đ as d.
// U+00D0 is the Icelandic letter that many keyboards put for Đ.
const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐðÐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

function element(tag, text, name) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  if (name) made.className = name;
  return made;
}

function button(text, act, name) {
  const made = element("button", text, name);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

// Whether a post is told as past; of who only stood in for its holder, too.
function isPast(edge) {
  return edge.status === "former" || edge.status === "acted";
}

function relation(edge) {
  // A tenure of which the end is stated was held, and is not called one that is.
  const status = edge.end && edge.status === "current" ? "" : edge.status;
  return raw.relations[`${edge.kind} ${status}`] || raw.relations[edge.kind] ||
    { short: [edge.kind, edge.kind], sentence: [`{s} – ${edge.kind} – {t}`, `{s} – ${edge.kind} – {t}`] };
}

function phrase(edge, part) {
  const text = relation(edge)[part][lang];
  if (edge.decision !== "proposed") return text.replace("{p}", "");
  return lang === 0 ? text.replace("{p}", raw.proposed[0]) : text + raw.proposed[1];
}

const kindName = (kind) => relation({ kind, status: "" }).short[lang].replace("{p}", "");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// A part is called after the body in it to which most is joined, and is no body itself.
function groupName(id) {
  const [kind, head] = raw.parts[id - COUNT];
  return head >= 0 ? word("groupOf").replace("{s}", raw.label[head]) : word(kind);
}
const labelOf = (id) => isPart(id) ? groupName(id) : raw.label[id];

function date(text) {
  const full = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (full) return lang ? full[0] : `${+full[3]}/${+full[2]}/${full[1]}`;
  const month = /^(\d{4})-(\d\d)$/.exec(text);
  if (month) return lang ? text : `${+month[2]}/${month[1]}`;
  const day = /^--(\d\d)-(\d\d)$/.exec(text);
  return day ? `${lang ? text.slice(2) : `${+day[2]}/${+day[1]}`} ${word("noYear")}` : text.replace(/^--/, "");
}

function on(text) {
  const unit = /^\d{4}$/.test(text) ? "year" : /^\d{4}-\d\d$/.test(text) ? "month" : "on";
  return `${word(unit)} ${date(text)}`;
}

const dated = (text) => text ? `, ${on(text)}` : "";

function when(edge) {
  const said = [];
  if (edge.kind === "holds") {
    if (edge.start) said.push(`${word("from")} ${date(edge.start)}`);
    if (edge.end) said.push(`${word("until")} ${date(edge.end)}`);
  } else if (edge.start) said.push(on(edge.start));
  if (edge.term) said.push(`${word("term")} ${edge.term}`);
  return said.length ? `, ${said.join(", ")}` : "";
}

// 'theo 3 bài của a.vn, b.vn, từ 1/2/2024 đến 3/4/2024'.
function supportWords(references, counted = 0) {
  const { articles, outlets: hosts, first, last, unsourced, undated } = supportOf(references);
  if (!articles) return "";
  const said = [word(articles === 1 ? "byArticle" : "byArticles").replace("{n}", amount(articles))];
  const more = hosts.length - 3;
  const of = `${word("ofOutlets")} ${hosts.slice(0, 3).join(", ")}${more > 0 ? ` ${word("moreOutlets").replace("{n}", amount(more))}` : ""}`;
  if (hosts.length) said[0] += unsourced ? ` (${amount(articles - unsourced)} ${of}; ${word("unsourced").replace("{n}", amount(unsourced))})` : ` ${of}`;
  if (counted > 0 && counted < articles) said[0] += ` (${word("copiesAside").replace("{n}", amount(counted))})`;
  if (!first) said.push(word("undatedArticles"));
  else if (first === last) said.push(on(first));
  else said.push(`${word("from")} ${date(first)} ${word("until")} ${date(last)}`);
  return said.join(", ") + (first && undated ? `; ${word("someUndatedShort").replace("{n}", amount(undated))}` : "");
}

// What keeps a relation from being plainly so, in a word; "" where nothing does.
function caution(edge) {
  if (edge.kind === "holds" && edge.status === "reported") return word("notConcluded");
  if (edge.decision === "proposed") return word("onlyProposed");
  if (edge.confidence >= 0 && edge.kind !== "holds" && !edge.decision && edge.kind !== "speaks-about") return word("concluded");
  return "";
}
