// What the page knows, and words in its language. Texts from articles reach the page through
// textContent alone: never as markup.

const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const root = document.documentElement;
const n = () => (root.lang === "en" ? 1 : 0);
const word = (key) => data.words[key][n()];
const number = (value) => value.toLocaleString(root.lang);
const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
const tree = $("tree");
const items = new Map(); // the drawn branches by number
const above = new Map(); // the branch above each
data.nodes.forEach((node, at) => node.children.forEach((child) => above.set(child, at)));
let chosen = -1;

function element(tag, text, name) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (name) made.className = name;
  return made;
}

const mark = (cls) => symbol(data.marks[cls] || data.marks[""]); // network/shapes.js
