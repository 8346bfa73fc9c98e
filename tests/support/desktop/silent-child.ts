// A parser that never answers.
setInterval(() => {}, 1000);
