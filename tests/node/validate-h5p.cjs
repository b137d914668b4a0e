// Says whether Lumi's H5P server takes a package: "valid", or what is wrong with it.
// Usage: node validate-h5p.cjs PACKAGE
const { mkdtemp, rm } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const { H5PConfig } = require("@lumieducation/h5p-server");
const { default: Importer } = require("@lumieducation/h5p-server/build/src/PackageImporter");
const { default: Validator } = require("@lumieducation/h5p-server/build/src/PackageValidator");

const check = async (file) => {
  const folder = await mkdtemp(join(tmpdir(), "h5p-"));
  try {
    const validator = new Validator(new H5PConfig());
    await validator.validateFileSizes(file);
    await Importer.extractPackage(file, folder, { includeContent: true, includeMetadata: true });
    await validator.validateExtractedPackage(folder, true, false);
    return "valid";
  } catch (error) {
    return `not valid: ${error.message || error}`;
  } finally {
    await rm(folder, { recursive: true });
  }
};

check(process.argv[2]).then(console.log);
