// Reads GIFT, a file as one line of JSON at a time, and answers with what it holds.
const { parse } = require("gift-pegjs");

require("node:readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    let answer;
    try {
      answer = { questions: parse(JSON.parse(line)) };
    } catch (error) {
      answer = { error: String(error) };
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
  });
