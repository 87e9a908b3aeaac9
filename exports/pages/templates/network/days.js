// A day: the slider with what happened when, playback, and the day to compare with.

function setDay(day) {
  change({ day });
}

const LEAST_BAR = 2; // pixels
// What happened when, as bars behind the slider: one for each month, or for several together. Their
// height is by the root, so that the few of early years are seen beside the many of late ones.
function showHistogram() {
  const months = (LAST_YEAR - FIRST_YEAR) * 12 + 1;
  const bins = Math.min(months, 120);
  const counts = new Array(bins).fill(0);
  happened.forEach((day) => {
    const at = Math.floor(toMonth(`${day.slice(0, 7)}-01`) * bins / months);
    if (at >= 0 && at < bins) counts[at] += 1;
  });
  const most = Math.max(...counts, 1);
  const bars = counts.map((count, at) => count ? `M${at + 0.1} 30V${(30 - Math.max(LEAST_BAR, 30 * Math.sqrt(count / most))).toFixed(1)}h.8V30Z` : "").join("");
  $("histogram").setAttribute("viewBox", `0 0 ${bins} 30`);
  $("histogram").firstElementChild.setAttribute("d", bars);
  $("histogram-name").textContent = word("histogram").replace("{n}", amount(happened.length));
}

let barsIn = -1; // the language that the bars are named in
function showDays() {
  const bar = $("days");
  const able = YEARS !== null && datedShare >= LEAST_DATED;
  const open = YEARS !== null && state.day !== "";
  bar.hidden = !open;
  $("day-toggle").hidden = YEARS === null;
  $("day-toggle").disabled = !able && !open;
  $("day-toggle").title = able ? word("day") : word("dayUndated").replace("{n}", amount(Math.round(datedShare * timed.length))).replace("{m}", amount(timed.length));
  $("day-toggle").setAttribute("aria-label", $("day-toggle").title);
  $("day-toggle").setAttribute("aria-pressed", String(open));
  if (!open) return pause();
  if (barsIn !== lang) showHistogram();
  barsIn = lang;
  const slider = $("month");
  [slider.min, slider.max] = ["0", String((LAST_YEAR - FIRST_YEAR) * 12)];
  slider.value = String(toMonth(state.day));
  slider.setAttribute("aria-valuetext", date(state.day));
  ["day", "since"].forEach((id) => { [$(id).min, $(id).max] = [`${FIRST_YEAR}-01-01`, `${LAST_YEAR}-12-31`]; });
  $("day").value = state.day;
  $("since").value = state.since;
  $("strict").checked = state.strict;
  $("play").setAttribute("aria-pressed", String(playing !== null));
  const counts = { stated: 0, bounded: 0, open: 0, unknown: 0, not: 0 };
  read.forEach((edge) => { if (edge.kind === "holds") counts[holding(edge, state.day)] += 1; });
  return void ($("day-counts").textContent = word("dayCounts").replace("{held}", amount(counts.stated + counts.bounded))
    .replace("{open}", amount(counts.open)).replace("{unknown}", amount(counts.unknown)).replace("{not}", amount(counts.not)));
}

// --- playback -----------------------------------------------------------------------------------

const STEP_TIME = 600; // milliseconds
let playing = null;

function pause() {
  clearInterval(playing);
  playing = null;
  $("play").setAttribute("aria-pressed", "false");
}

function play() {
  if (playing !== null) return pause();
  const months = (LAST_YEAR - FIRST_YEAR) * 12;
  const step = Math.max(1, Math.round(months / 80));
  if (toMonth(state.day) + step > months) setDay(fromMonth(0));
  else change({});
  playing = setInterval(() => {
    const next = toMonth(state.day) + step;
    if (next > months) return pause();
    state = { ...state, day: fromMonth(next) };
    return refresh();
  }, STEP_TIME);
  return $("play").setAttribute("aria-pressed", "true");
}

let sliding = false; // one slide is one undo
$("month").addEventListener("input", (event) => {
  pause();
  const day = fromMonth(Number(event.target.value));
  if (sliding) { state = { ...state, day }; refresh(); } else setDay(day);
  sliding = true;
});
$("month").addEventListener("change", () => { sliding = false; });
const isDay = (text) => /^[12]\d{3}-\d\d-\d\d$/.test(text); // a year that is being typed is 0002, 0020, 0202 first
$("day").addEventListener("change", (event) => { if (isDay(event.target.value)) setDay(event.target.value); });
$("since").addEventListener("change", (event) => {
  if (event.target.validity.badInput || (event.target.value && !isDay(event.target.value))) return; // half typed
  // What is chosen stays: the panel then tells of that alone.
  const { chosen } = state;
  const node = chosen && chosen.node !== undefined ? chosen : null;
  change({ since: isDay(event.target.value) ? event.target.value : "", chosen: node, path: null });
  if (state.since && !node) bringIn([...shown.near.ids]);
});
$("strict").addEventListener("change", (event) => change({ strict: event.target.checked }));
$("play").addEventListener("click", play);
// The bar takes its room from the picture, or gives it back: what was seen whole is seen whole again, and what is
// chosen does not stay under the bar.
function withBar(act) {
  const whole = fitted === network.getScale();
  act();
  if (whole) fit();
  else bringIn(chosenIds());
}
$("day-toggle").addEventListener("click", () => {
  withBar(() => setDay(state.day ? "" : lastKnownDay()));
  if (state.day) $("month").focus();
});
$("day-off").addEventListener("click", () => { withBar(() => change({ day: "", since: "" })); $("day-toggle").focus(); });

// The last day of which articles tell: there the slider begins.
function lastKnownDay() {
  const days = raw.articles.map(([, published]) => published.slice(0, 10)).filter(isDay).sort();
  return days.length ? days[days.length - 1] : `${LAST_YEAR}-01-01`;
}
