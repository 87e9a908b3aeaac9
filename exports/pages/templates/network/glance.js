// Posts at a glance: who held what, a line each, before all facts.

const [GLANCED, SPOKEN] = [8, 30]; // lines that are seen at once; of two days compared
// Who leads comes first, then deputies, then all others, by how their title begins.
const DEPUTY = /^(quyền )?(phó|thứ trưởng|hạt phó)(?=\s|$)/i;
const LEADS = /^(quyền |phụ trách )?(tổng |chi |đại |ban )?(bí thư|chủ tịch|thủ tướng|giám đốc|chủ nhiệm|chánh|thanh tra|kiểm toán|thống đốc|tư lệnh|trưởng|\S+ trưởng)(?=[\s,]|$)/i;
const titleOf = (edge) => edge.title || raw.label[edge.ends[1]];
const rankOf = (edge) => DEPUTY.test(titleOf(edge)) ? 1 : LEADS.test(titleOf(edge)) ? 0 : 2;
const HELD = ["stated", "bounded", "open"];

function timeOf(edge) {
  const said = when(edge).replace(/^, /, "");
  if (said || !edge.seenFrom) return said;
  return `${state.day ? "" : `${word("seen")} `}${date(edge.seenFrom)}${edge.seenUntil && edge.seenUntil !== edge.seenFrom ? ` – ${date(edge.seenUntil)}` : ""}`;
}

// The day by which it was over, where none is told on which it was left; what is known before that day.
function goneBy(edge) {
  if (edge.end || !edge.endedBy) return "";
  const seen = edge.seenFrom && when(edge) ? `${word("seen")} ${date(edge.seenUntil || edge.seenFrom)} · ` : "";
  return `${seen}${word("endedBy")} ${date(edge.endedBy)}`;
}

function sentencesOf(edge) {
  const more = element("details", undefined, "more");
  more.append(element("summary", word("sentencesOf").replace("{n}", amount(edge.sources.length))));
  more.addEventListener("toggle", () => { if (more.open && more.children.length === 1) more.append(evidence(edge.sources)); });
  return more;
}

// One post in a line, its sentences folded; of whom or what it is told already stands above.
function glanceLine(edge, number) {
  const item = element("li");
  const [holder, post] = edge.ends;
  const name = element("span", undefined, "held");
  if (number !== holder) name.append(itemLink(holder, raw.label[holder]));
  if (number !== holder && number !== post) name.append(" – ");
  if (number !== post) name.append(number === holder || number === null ? itemLink(post, titleOf(edge)) : titleOf(edge));
  // Of two days that are compared the heading says who came or went; but who only stood in is no holder.
  const compares = number === null;
  const standing = compares ? (edge.status.startsWith("act") ? phrase(edge, "short") : "") : state.day ? word(`day-${holding(edge, state.day)}`) : phrase(edge, "short");
  const about = element("small", [standing, timeOf(edge), compares ? goneBy(edge) : ""].filter(Boolean).join(" · "));
  if (state.day && !compares) about.className = `day-${holding(edge, state.day)}`;
  item.append(name, about);
  if (edge.sources.length) item.append(sentencesOf(edge));
  return item;
}

function glanceList(held, number, most) {
  const list = element("ul", undefined, "glance");
  list.append(...held.slice(0, most).map((edge) => glanceLine(edge, number)));
  if (held.length > most) {
    const more = element("li");
    more.append(button(word("moreRelations").replace("{n}", amount(held.length - most)), () => more.replaceWith(...held.slice(most).map((edge) => glanceLine(edge, number))), "action"));
    list.append(more);
  }
  return list;
}

// The posts of a person, or of a body those who hold them; on a day only who held one by what is known,
// and of how many that is not.
function glance(number, held) {
  const parts = document.createDocumentFragment();
  if (held.length < 2) return parts;
  const known = state.day ? held.filter((edge) => HELD.includes(holding(edge, state.day))) : held;
  const unknown = state.day ? held.filter((edge) => holding(edge, state.day) === "unknown").length : 0;
  const own = classOf(number) === "Official";
  const order = (edge) => own ? 0 : rankOf(edge);
  // Those once held stand behind all that are held, whatever their rank.
  const sorted = known.map((edge, at) => ({ edge, at })).sort((a, b) => (state.day ? 0 : standingOf(a.edge) - standingOf(b.edge)) || order(a.edge) - order(b.edge) || a.at - b.at).map(({ edge }) => edge);
  parts.append(element("h3", state.day ? capital(on(state.day)) : word(own ? "glanceOfOne" : "glance")));
  if (sorted.length) parts.append(glanceList(sorted, number, GLANCED));
  else parts.append(element("p", word("nobodyOnDay"), "derived"));
  if (unknown) parts.append(element("p", word("unknownOnDay").replace("{n}", amount(unknown)), "derived"));
  return parts;
}
