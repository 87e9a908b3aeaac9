// The texts of files that are chosen, or dropped on the field, files and folders: one becomes the content of the
// field, where it can be looked through before it is read; of several one is chosen from a list. Without this
// script a text can still be pasted.
"use strict";
(() => {
  const MOST = 500; // files
  const field = document.getElementById("text");
  const refused = document.getElementById("refused");
  const which = document.getElementById("which");
  const taken = [];

  function show(number) {
    const one = taken[number];
    field.value = one.text;
    document.querySelector("[name=published]").value = /^\d{4}-\d\d-\d\d$/.test(one.published) ? one.published : "";
    document.querySelector("[name=place]").value = one.place;
    document.getElementById("converted").hidden = !one.font;
  }

  function list() {
    which.replaceChildren(...taken.map((one, number) => {
      const made = document.createElement("option");
      made.value = String(number);
      made.textContent = one.title && one.title !== one.name ? `${one.title} – ${one.name}` : one.name;
      return made;
    }));
    document.getElementById("number").textContent = String(taken.length);
    document.getElementById("taken").hidden = taken.length < 2;
    which.selectedIndex = 0;
  }

  async function textsOf(file) {
    const response = await fetch("/api/text", { method: "POST", body: file, headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error((await response.text()).trim());
    return response.json();
  }

  async function take(files) {
    if (!files.length) return;
    refused.textContent = "";
    taken.length = 0;
    field.setAttribute("aria-busy", "true");
    const wrong = [];
    for (const file of files.slice(0, MOST)) {
      const name = file.webkitRelativePath || file.name;
      try {
        for (const one of await textsOf(file)) {
          if (one.refused) wrong.push(`${name}: ${one.refused}`);
          else taken.push({ ...one, name });
        }
      } catch (error) {
        wrong.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (files.length > MOST) wrong.push(`… ${files.length - MOST}`);
    refused.textContent = wrong.slice(0, 20).join("\n") + (wrong.length > 20 ? `\n… ${wrong.length - 20}` : "");
    list();
    if (taken.length) show(0);
    field.removeAttribute("aria-busy");
    (taken.length > 1 ? which : field).focus();
  }

  // All files below what was dropped, by their names; what begins with a dot is none of a reader's.
  async function below(entry) {
    if (entry.name.startsWith(".")) return [];
    if (entry.isFile) return [await new Promise((done, failed) => { entry.file(done, failed); })];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((done, failed) => { reader.readEntries(done, failed); });
      if (!some.length) break;
      found.push(...some);
    }
    found.sort((a, b) => (a.name < b.name ? -1 : 1));
    const files = [];
    for (const one of found) if (files.length <= MOST) files.push(...await below(one));
    return files;
  }

  const visible = (files) => [...files].filter((file) => !file.name.startsWith("."));
  document.getElementById("pick").hidden = false;
  for (const id of ["file", "folder"]) {
    const chosen = document.getElementById(id);
    chosen.addEventListener("change", () => take(visible(chosen.files)));
  }
  which.addEventListener("change", () => show(which.selectedIndex));
  field.addEventListener("dragover", (event) => event.preventDefault());
  field.addEventListener("drop", async (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    const plain = visible(event.dataTransfer.files);
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const files = [];
    for (const entry of entries) files.push(...await below(entry));
    take(files.length ? files : plain);
  });
})();
