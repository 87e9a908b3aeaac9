// From the address to the first picture, and from each change to the next.

function refresh() {
  derive();
  showPanel();
  showLegend();
  showDays();
  showTools();
  showCounts();
  $("nothing-left").hidden = shown.ids.length > 0 || !COUNT;
  showList();
  showStory();
  network.redraw();
  remember();
}

// The first and the last day of the articles, and of how many there is a day.
const daysTold = raw.articles.reduce((so, [, day]) => {
  if (!day) return so;
  if (!so.count || day < so.first) so.first = day;
  if (!so.count || day > so.last) so.last = day;
  so.count += 1;
  return so;
}, { first: "", last: "", count: 0 });

// One sentence on what is shown, from how many articles of which time, and how much has no date.
function showCounts() {
  const parts = shown.ids.filter(isPart).length;
  const seen = shown.ids.reduce((sum, id) => sum + shown.counts[id], 0);
  const whole = raw.label.reduce((sum, _, number) => sum + (isLine(number) ? 0 : 1), 0);
  const what = [`${amount(whole)} ${word("nodes")}`, `${amount(read.length)} ${word("edges")}`].join(" · ");
  const now = parts ? word("shownParts").replace("{n}", amount(parts)) : seen < whole ? word("shownNodes").replace("{n}", amount(seen)) : "";
  const undated = raw.articles.length - daysTold.count;
  const from = word("fromArticles").replace("{n}", amount(raw.articles.length));
  const period = !daysTold.count ? word("noneDated") : (daysTold.first === daysTold.last ? on(daysTold.first) : `${word("from")} ${date(daysTold.first)} ${word("until")} ${date(daysTold.last)}`) +
    (undated ? `; ${word("someUndated").replace("{n}", amount(undated))}` : "");
  $("counts").textContent = [what + (now ? ` (${now})` : ""), raw.articles.length ? `${from}, ${period}` : ""].filter(Boolean).join(", ");
  $("counts").title = $("counts").textContent;
}

// All words of the page in its language, all colours in its theme.
function speak() {
  const root = document.documentElement;
  root.lang = lang ? "en" : "vi";
  root.dataset.theme = isDark() ? "dark" : "light";
  document.querySelectorAll("[data-word]").forEach((at) => { at.textContent = word(at.dataset.word); });
  document.querySelectorAll("[data-title]").forEach((at) => {
    at.setAttribute("aria-label", word(at.dataset.title));
    at.title = word(at.dataset.title);
  });
  document.querySelectorAll("[data-name]").forEach((at) => at.setAttribute("aria-label", word(at.dataset.name)));
  $("search").placeholder = word("search");
  $("theme").value = look.theme;
  $("language").value = lang ? "en" : "vi";
  frame.setAttribute("aria-label", word("canvas"));
  $("sources").textContent = word("sources").replace("{n}", amount(raw.sources));
  refresh();
}

readAddress(location.hash);
if (story.steps.length) {
  $("story").hidden = false;
  if (story.at < 0 && !location.hash) readPicture(story.steps[(story = { ...story, at: 0 }).at].shows);
}
frame.tabIndex = 0;
frame.setAttribute("role", "application");
frame.setAttribute("aria-describedby", "canvas-help");
if (narrow.matches) $("legend").open = false;
derive();
const ahead = () => {
  if (look.view) showView();
  else fit(shown.path.length ? shown.path : shown.ids, true);
};
ahead(); // before anything is drawn, so that it is not drawn twice
speak();
if (!$("panel").hidden || !$("days").hidden) ahead(); // these have taken their room
window.addEventListener("hashchange", () => {
  readAddress(location.hash);
  speak();
  showView();
});
systemDark.addEventListener("change", speak);
