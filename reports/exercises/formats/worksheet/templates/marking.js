// Mark words of the passage: one point for each that is found, less one for each wrong stretch.
const marking = (section, { targets, free }) => {
  const passage = section.querySelector("[data-words]");
  const words = [...passage.querySelectorAll("[data-start]")].map((node) => ({
    node,
    start: Number(node.dataset.start),
    end: Number(node.dataset.end),
    text: node.textContent,
  }));
  const marked = ({ node }) => node.getAttribute("aria-pressed") === "true";
  const meets = (word, { start, end }) => word.start < end && start < word.end;
  const within = (places) => (word) => places.some((place) => meets(word, place));
  // Who marks half of "appears to" has found it.
  const found = (target) => {
    const held = words.filter((word) => meets(word, target));
    return held.filter(marked).length * 2 >= held.length;
  };
  // Words that follow one another are one stretch.
  const strays = () => {
    const allowed = within([...targets, ...free]);
    return words
      .map((word) => marked(word) && !allowed(word))
      .flatMap((stray, place, all) => {
        if (!stray || all[place - 1]) return [];
        const past = all.indexOf(false, place);
        return [words.slice(place, past < 0 ? undefined : past)];
      });
  };

  passage.setAttribute("role", "group");
  passage.setAttribute("aria-labelledby", `${section.id}-p`);
  passage.setAttribute("aria-describedby", `${section.id}-how`);
  for (const { node } of words) {
    node.setAttribute("role", "button");
    node.setAttribute("aria-pressed", "false");
    node.tabIndex = -1;
  }
  const reach = (word) => {
    for (const { node } of words) node.tabIndex = -1;
    word.node.tabIndex = 0;
  };
  if (words.length) reach(words[0]);
  const press = (word, pressed) => word.node.setAttribute("aria-pressed", String(pressed));
  const toggle = (word) => {
    press(word, !marked(word));
    section.dispatchEvent(new Event("change"));
  };
  // The word of the next or the last line that stands nearest.
  const beyond = (word, way) => {
    const box = (one) => one.node.getBoundingClientRect();
    const [here, height] = [box(word), box(word).height / 2];
    const lines = words.filter((one) => (box(one).top - here.top) * way > height);
    if (!lines.length) return word;
    const line = box(way > 0 ? lines[0] : lines.at(-1)).top;
    const far = (one) => Math.abs(box(one).left - here.left);
    return lines
      .filter((one) => Math.abs(box(one).top - line) < height)
      .reduce((best, one) => (far(one) < far(best) ? one : best));
  };
  const KEYS = {
    ArrowRight: (place) => words[place + 1],
    ArrowLeft: (place) => words[place - 1],
    ArrowDown: (place) => beyond(words[place], 1),
    ArrowUp: (place) => beyond(words[place], -1),
    Home: () => words[0],
    End: () => words.at(-1),
  };
  const placeOf = (event) =>
    words.findIndex(({ node }) => node === event.target.closest?.("[data-start]"));
  passage.addEventListener("click", (event) => {
    const word = words[placeOf(event)];
    if (!word) return;
    reach(word);
    toggle(word);
  });
  passage.addEventListener("keydown", (event) => {
    const place = placeOf(event);
    if (place < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      toggle(words[place]);
    } else if (KEYS[event.key]) {
      event.preventDefault();
      const next = KEYS[event.key](place) ?? words[place];
      reach(next);
      next.node.focus();
    }
  });

  const paint = (part, verdict) => {
    for (const word of words.filter((one) => meets(one, part))) judged(word.node, verdict);
  };
  const note = (part, verdict) => {
    paint(part, verdict);
    return { verdict, name: `“${part.text}”`, text: part.feedback };
  };
  const wrong = () =>
    strays().flatMap((stretch) => {
      for (const word of stretch) judged(word.node, "wrong");
      const text = stretch.map((word) => word.text).join(" ");
      return [{ verdict: "wrong", name: `“${text}”`, text: "is not one of them." }];
    });
  const undecided = () =>
    free
      .filter((part) => words.some((word) => marked(word) && meets(word, part)))
      .map((part) => {
        const name = `“${part.text}”`;
        const told = part.feedback.startsWith(name) ? part.feedback : `${name}. ${part.feedback}`;
        return { ...note(part, ""), name: "", text: `Not counted: ${told}` };
      });
  const clear = () => words.forEach(({ node }) => judged(node));
  return {
    of: targets.length,
    clear,
    fill: (answer) => {
      for (const word of words) {
        const given = (answer ?? []).map(([start, end]) => ({ start, end }));
        press(word, within(given)(word));
      }
    },
    answer: () => {
      const given = words.filter(marked).map(({ start, end }) => [start, end]);
      return given.length ? given : null;
    },
    check: () => {
      const hits = targets.filter(found);
      const more = targets.length - hits.length;
      const notes = [...hits.map((part) => note(part, "right")), ...wrong(), ...undecided()];
      if (more) notes.push({ verdict: "", name: "", text: `${more} more to find.` });
      return { points: Math.max(0, hits.length - strays().length), notes };
    },
    reveal: () => [
      ...targets.map((part) => note(part, found(part) ? "right" : "missed")),
      ...wrong(),
      ...undecided(),
    ],
  };
};
