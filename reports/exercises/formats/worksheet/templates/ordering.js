// Put the steps in order by buttons that move one up or down: one point for each in its place.
const ordering = (section, { steps }) => {
  const list = section.querySelector(".steps");
  const shown = [...list.children];
  let moved = false;
  const known = (part) => steps.find((step) => step.id === part.dataset.part);
  const right = (part, place) => known(part).rank === place + 1;
  const number = () => {
    for (const [place, part] of [...list.children].entries()) {
      part.querySelector(".slot").textContent = moved ? place + 1 : "";
      for (const button of part.querySelectorAll("[data-move]")) {
        const last = button.dataset.move === "-1" ? 0 : list.children.length - 1;
        button.setAttribute("aria-disabled", String(place === last));
      }
    }
  };
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const part = button.closest(".step");
    if (button.dataset.move === "-1") part.previousElementSibling.before(part);
    else part.nextElementSibling.after(part);
    moved = true;
    number();
    button.focus();
    const place = [...list.children].indexOf(part) + 1;
    section.querySelector("[data-moved]").textContent =
      `${letterOf(part)} is now in place ${place} of ${list.children.length}.`;
    section.dispatchEvent(new Event("change"));
  });
  for (const moves of list.querySelectorAll(".moves")) moves.hidden = false;
  number();
  const note = (part, verdict, text) => {
    judged(part, verdict);
    return { verdict, name: letterOf(part), text };
  };
  return {
    of: steps.length,
    clear: () => shown.forEach((part) => judged(part)),
    fill: (answer) => {
      moved = Boolean(answer);
      list.append(...(answer ? answer.map((id) => partOf(section, id)) : shown));
      number();
    },
    answer: () => (moved ? [...list.children].map((part) => part.dataset.part) : null),
    check: () => {
      const parts = [...list.children];
      return {
        points: parts.filter(right).length,
        notes: parts.map((part, place) =>
          note(part, right(part, place) ? "right" : "wrong", known(part).feedback),
        ),
      };
    },
    reveal: () => {
      const parts = [...list.children];
      return [...parts]
        .sort((one, other) => known(one).rank - known(other).rank)
        .map((part) => {
          const place = parts.indexOf(part);
          const verdict = right(part, place) ? "right" : "wrong";
          const text = `belongs in place ${known(part).rank}. ${known(part).feedback}`;
          return note(part, verdict, text);
        });
    },
  };
};
