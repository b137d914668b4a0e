// Runs a script for Google Forms against a stand-in for FormApp, and prints the form as JSON.
// Usage: node form-app.cjs SCRIPT
const { readFileSync } = require("node:fs");
const vm = require("node:vm");

// What each kind of item takes, as Google's reference has it; anything else is an error.
const CHOICES = ["setTitle", "setChoices", "setPoints", "setFeedbackForCorrect", "setFeedbackForIncorrect"];
const METHODS = {
  TextItem: ["setTitle", "setRequired"],
  SectionHeaderItem: ["setTitle", "setHelpText"],
  MultipleChoiceItem: CHOICES,
  CheckboxItem: CHOICES,
  ListItem: CHOICES,
  ParagraphTextItem: ["setTitle", "setHelpText", "setPoints", "setGeneralFeedback"],
};

const recorder = (methods, record) =>
  Object.fromEntries(
    methods.map((method) => [
      method,
      function set(value) {
        if (arguments.length !== 1 || value === undefined) throw new Error(`${method} wants a value`);
        record[method] = value;
        return this;
      },
    ]),
  );

const forms = [];
const log = [];
const FormApp = {
  create: (title) => {
    const record = { created: title, items: [] };
    const form = recorder(["setTitle", "setDescription", "setIsQuiz"], record);
    for (const [kind, methods] of Object.entries(METHODS)) {
      form[`add${kind}`] = () => {
        const item = { kind };
        record.items.push(item);
        const made = recorder(methods, item);
        if (methods === CHOICES) {
          made.createChoice = (value, correct) => {
            if (typeof value !== "string" || !value) throw new Error("a choice wants a text");
            if (typeof correct !== "boolean") throw new Error("a choice wants to be right or not");
            return { value, correct };
          };
          const setChoices = made.setChoices;
          made.setChoices = function set(choices) {
            const texts = choices.map((choice) => choice.value);
            if (new Set(texts).size < texts.length) throw new Error("two choices are the same");
            return setChoices.call(this, choices);
          };
        }
        return made;
      };
    }
    form.getEditUrl = () => "edit";
    form.getPublishedUrl = () => "view";
    forms.push(record);
    return form;
  },
  createFeedback: () => {
    const record = {};
    const builder = recorder(["setText"], record);
    builder.build = () => record.setText;
    return builder;
  },
};

const script = readFileSync(process.argv[2], "utf-8");
vm.runInNewContext(`${script}\nbuildQuiz();`, { FormApp, Logger: { log: (line) => log.push(line) } });
process.stdout.write(JSON.stringify({ forms, log }));
