import "./commands.cases";
import "./functions.cases";

// What is begun from the sheet on the page of `npm start`.
// One file, because a browser that starts and reads the scripts costs as much as several of the tests.
