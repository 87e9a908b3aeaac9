// A story: pictures in an order, each with its words. It stands in the address, and in a copy of the page.

/** @type {{steps: {shows: string, said: string}[], at: number}} */
const NO_STEP = { steps: [], at: -1 };
const WORDS_MOST = 1000; // characters of the words of a step
let story = NO_STEP; // steps are {shows: what an address has behind '#', said: text}; at is the one shown
let editing = false;
let authoring = false; // whether the reader makes the story: who receives one reads it, until that is asked for

const stepsOf = (value) => Array.isArray(value)
  ? value.filter((step) => step && typeof step.shows === "string" && typeof step.said === "string")
    .map(({ shows, said }) => ({ shows, said: said.slice(0, WORDS_MOST) }))
  : [];

// What shows the picture as it is: the address without the language, the colours and the story itself.
const pictureNow = () => address().slice(1).split("&").filter((part) => !/^(l|t|z|zi)=/.test(part)).join("&");

function storyInAddress() {
  if (!story.steps.length) return [];
  const said = story.steps.map((step) => `${encodeURIComponent(step.shows)}:${encodeURIComponent(step.said)}`);
  return [["z", said.join(",")], ["zi", story.at >= 0 ? String(story.at + 1) : ""]];
}

function readStory(get) {
  const steps = stepsOf(get("z").split(",").filter(Boolean).map((step) => {
    const [shows, said = ""] = step.split(":").map(decoded);
    return { shows, said };
  }));
  const kept = steps.length ? steps : stepsOf(JSON.parse($("kept-story").textContent));
  const at = Math.round(Number(get("zi"))) - 1;
  story = { steps: kept, at: at >= 0 && at < kept.length ? at : -1 };
}

// --- from step to step --------------------------------------------------------------------------

function tell(at) {
  const step = story.steps[at];
  if (!step) return;
  past.push(state);
  future.length = 0;
  const { theme } = look;
  readPicture(step.shows);
  look = { ...look, theme };
  story = { ...story, at };
  fresh = true;
  refresh();
  if (look.view) showView();
  else fit();
  say([word("storyOf").replace("{i}", amount(at + 1)).replace("{n}", amount(story.steps.length)), step.said].join(": "));
}

function retell(steps, at) {
  story = { steps, at };
  fresh = true;
  showStory();
  remember();
}

function addStep() {
  const at = story.at + 1;
  authoring = true;
  retell([...story.steps.slice(0, at), { shows: pictureNow(), said: "" }, ...story.steps.slice(at)], at);
  edit(true);
}

const withStep = (patch) => retell(story.steps.map((step, at) => at === story.at ? { ...step, ...patch } : step), story.at);

function dropStep() {
  const steps = story.steps.filter((_, at) => at !== story.at);
  retell(steps, Math.min(story.at, steps.length - 1));
  tell(story.at);
}

function edit(now) {
  editing = now;
  showStory();
  if (now) $("story-words").focus();
}

function toggleStory(open = $("story").hidden) {
  $("story").hidden = !open;
  if (open && story.steps.length && story.at < 0) tell(0);
  showStory();
  $(!open ? "story-toggle" : !$("story-add").hidden ? "story-add" : $("story-next").disabled ? "story-close" : "story-next").focus();
}

function showStory() {
  const step = story.steps[story.at];
  $("story-toggle").setAttribute("aria-pressed", String(!$("story").hidden));
  $("story-at").textContent = !story.steps.length ? word("storyNone")
    : word("storyOf").replace("{i}", step ? amount(story.at + 1) : "–").replace("{n}", amount(story.steps.length));
  $("story-said").textContent = step ? step.said : "";
  $("story-said").hidden = !step || editing || !step.said;
  $("story-words").hidden = !step || !editing;
  if (step && $("story-words").value !== step.said) $("story-words").value = step.said;
  $("story-before").disabled = story.at <= 0;
  $("story-next").disabled = story.at >= story.steps.length - 1;
  const makes = authoring || !story.steps.length;
  ["story-edit", "story-again", "story-drop"].forEach((id) => { $(id).hidden = !step || !makes; });
  $("story-edit").setAttribute("aria-pressed", String(editing));
  $("story-before").hidden = $("story-next").hidden = !story.steps.length;
  $("story-save").hidden = !story.steps.length || !makes;
  $("story-add").hidden = !makes;
  $("story-make").hidden = makes;
}

// --- the page with its story --------------------------------------------------------------------

// JSON in which nothing is markup, as the page was written with.
const asJson = (value) => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

function savePage() {
  const page = ORIGINAL.cloneNode(true);
  page.querySelector("#kept-story").textContent = asJson(story.steps);
  save(fileName("html"), new Blob([`<!DOCTYPE html>\n${page.outerHTML}\n`], { type: "text/html" }));
}

act("story-toggle", () => toggleStory());
act("story-close", () => toggleStory(false));
act("story-before", () => tell(story.at - 1));
act("story-next", () => tell(story.at + 1));
act("story-add", addStep);
act("story-make", () => { authoring = true; showStory(); $("story-add").focus(); });
act("story-edit", () => edit(!editing));
act("story-again", () => withStep({ shows: pictureNow() }));
act("story-drop", dropStep);
act("story-save", savePage);
$("story-words").addEventListener("input", (event) => withStep({ said: event.target.value }));
