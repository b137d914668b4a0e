// Give each prompt its partner: one point for each.
const matching = (section, { prompts, answers }) => {
  const select = (prompt) => partOf(section, prompt.id).querySelector("select");
  const letters = [...section.querySelectorAll(".answers .letter")].map((one) => one.textContent);
  const letter = (id) => letters[answers.findIndex((answer) => answer.id === id)] ?? "";
  const right = (prompt) => select(prompt).value === prompt.answer;
  const show = () => {
    for (const prompt of prompts) {
      partOf(section, prompt.id).querySelector(".slot").textContent = letter(select(prompt).value);
    }
  };
  section.addEventListener("change", show);
  const note = (prompt, verdict, text) => {
    const part = partOf(section, prompt.id);
    judged(part, verdict);
    return { verdict, name: letterOf(part), text };
  };
  return {
    of: prompts.length,
    clear: () => prompts.forEach((prompt) => judged(partOf(section, prompt.id))),
    fill: (answer) => {
      for (const prompt of prompts) select(prompt).value = answer?.[prompt.id] ?? "";
      show();
    },
    answer: () => {
      const given = prompts.filter((prompt) => select(prompt).value);
      if (!given.length) return null;
      return Object.fromEntries(given.map((prompt) => [prompt.id, select(prompt).value]));
    },
    check: () => ({
      points: prompts.filter(right).length,
      notes: prompts
        .filter((prompt) => select(prompt).value)
        .map((prompt) => note(prompt, right(prompt) ? "right" : "wrong", prompt.feedback)),
    }),
    reveal: () =>
      prompts.map((prompt) => {
        const missed = select(prompt).value ? "wrong" : "missed";
        const partner = answers.find((answer) => answer.id === prompt.answer);
        const text = `${letter(prompt.answer)} · ${partner.text} ${prompt.feedback}`;
        return note(prompt, right(prompt) ? "right" : missed, text);
      }),
  };
};
