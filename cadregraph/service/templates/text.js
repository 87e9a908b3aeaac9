// The text of a file that is chosen, or dropped on the field, becomes the content of the field, where it
// can be looked through before it is read. Without this script a text can still be pasted.
"use strict";
(() => {
  const field = document.getElementById("text");
  const file = document.getElementById("file");

  const refused = document.getElementById("refused");

  async function take(files) {
    if (files.length !== 1) return;
    refused.textContent = "";
    field.setAttribute("aria-busy", "true");
    try {
      const response = await fetch("/api/text", { method: "POST", body: files[0] });
      const told = await response.text();
      if (response.ok) field.value = told;
      else refused.textContent = told;
    } catch (error) {
      refused.textContent = String(error);
    }
    field.removeAttribute("aria-busy");
    field.focus();
  }

  document.getElementById("pick").hidden = false;
  file.addEventListener("change", () => take(file.files));
  field.addEventListener("dragover", (event) => event.preventDefault());
  field.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      take(event.dataTransfer.files);
    }
  });
})();
