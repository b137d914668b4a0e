// Elements are made from text alone, so that nothing in an article can become markup.
const SIGNS = { right: "✓", wrong: "✗", missed: "→" };
const SPOKEN = { right: "right", wrong: "not right", missed: "right answer" };

const element = (name, text = "", kind = "") => {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.textContent = text;
  return made;
};

const letterOf = (part) => part.querySelector(".letter").textContent;

const partOf = (section, id) =>
  [...section.querySelectorAll("[data-part]")].find((part) => part.dataset.part === id);

// Says of a part, in a sign and in words, what came of it; without a verdict says nothing.
const judged = (part, verdict) => {
  part.querySelector(":scope > .sign")?.remove();
  delete part.dataset.verdict;
  if (!verdict) return;
  part.dataset.verdict = verdict;
  const sign = element("span", "", "sign");
  const shown = element("span", SIGNS[verdict]);
  shown.setAttribute("aria-hidden", "true");
  sign.append(shown, element("span", ` ${SPOKEN[verdict]}`, "spoken"));
  part.append(sign);
};
