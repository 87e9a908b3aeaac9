// The relations that are shown as a table beside the picture, for those who would rather read: sorted by
// any column, searched, saved. What is chosen narrows it.

const COLUMNS = ["source", "relation", "target", "time", "articles", "standing"];
const LISTED = 200; // rows at a time
let sorting = { by: "articles", down: true };
let listedTo = LISTED;
let listed = [];
let columns = COLUMNS; // those of which some row has something

function rowOf(edge) {
  return {
    edge, source: raw.label[edge.source], relation: lineText(edge), target: raw.label[edge.target], time: timeOf(edge), articles: weightOf(edge),
    standing: caution(edge), day: usable(edge.start || edge.seenFrom),
  };
}

function edgesListed() {
  if (state.several.size) return edges.filter((edge, number) => follows(number) && (isAlong(edge.source) || isAlong(edge.target)));
  if (shown.near.any) return [...shown.near.links].flatMap((link) => link.edges.map((number) => edges[number]));
  return edges.filter((edge, number) => follows(number) && passes(edge.source) && passes(edge.target));
}

function compareRows(a, b) {
  const { by, down } = sorting;
  const [one, other] = by === "time" ? [a.day, b.day] : [a[by], b[by]];
  if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1; // what is not known stands last
  return (typeof one === "number" ? one - other : one.localeCompare(other, "vi")) * (down ? -1 : 1);
}

function showList() {
  $("list-toggle").setAttribute("aria-pressed", String(state.list));
  const changed = $("list").hidden === state.list;
  $("list").hidden = !state.list;
  if (changed) {
    keepStill();
    // What was seen whole is seen whole again, what is chosen stays in sight.
    if (state.list ? !shown.near.any : fitted === network.getScale()) fit();
    else if (state.list && current() !== null && !inView(current())) lookAt(current());
  }
  if (!state.list) return;
  $("list-search").placeholder = word("listSearch");
  const wanted = fold($("list-search").value).split(" ").filter(Boolean);
  listed = edgesListed().map(rowOf)
    .filter((row) => !wanted.length || wanted.every((part) => fold(`${row.source} ${row.relation} ${row.target}`).includes(part)))
    .sort(compareRows);
  columns = COLUMNS.filter((column) => !["time", "standing"].includes(column) || listed.some((row) => row[column]));
  $("list-head").replaceChildren(...columns.map((column) => {
    const cell = element("th");
    cell.scope = "col";
    cell.setAttribute("aria-sort", sorting.by !== column ? "none" : sorting.down ? "descending" : "ascending");
    cell.append(button(word(`column-${column}`), () => {
      sorting = { by: column, down: sorting.by === column ? !sorting.down : column === "articles" };
      showList();
      $("list-head").children[columns.indexOf(column)].firstChild.focus();
    }));
    return cell;
  }));
  $("list-count").textContent = word("listedCount").replace("{n}", amount(listed.length));
  $("list-rows").replaceChildren(...listed.slice(0, listedTo).map(rowCells));
  $("list-more").hidden = listed.length <= listedTo;
}

function rowCells(row) {
  const line = element("tr");
  columns.forEach((column) => {
    const cell = element("td", undefined, `of-${column}`);
    if (column === "source" || column === "target") cell.append(itemLink(row.edge[column], row[column]));
    else if (column === "relation") cell.append(button(row.relation, () => choosePair(row.edge), "link"));
    else cell.textContent = column === "articles" ? amount(row.articles) : row[column];
    line.append(cell);
  });
  return line;
}

// The line of a relation with all its sentences; where an end is folded, that end's node.
function choosePair(edge) {
  const ends = [shown.seen[edge.source], shown.seen[edge.target]];
  if (ends[0] >= 0 && ends[1] >= 0 && ends[0] !== ends[1]) choose({ pair: ends });
  else choose({ node: edge.source }, true);
}

// A cell that begins with one of these is a formula to a spreadsheet.
const csvCell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

const saveCsv = (lines) => save(fileName("csv"), new Blob([`\ufeff${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`], { type: "text/csv" }));

function saveList() {
  saveCsv([COLUMNS.map((column) => word(`column-${column}`)), ...listed.map((row) => COLUMNS.map((column) => String(row[column])))]);
}

act("list-toggle", () => change({ list: !state.list }));
act("list-close", () => { change({ list: false }); $("list-toggle").focus(); });
act("list-more", () => { listedTo += LISTED; showList(); });
act("list-save", saveList);
$("list-search").addEventListener("input", () => { listedTo = LISTED; showList(); });
