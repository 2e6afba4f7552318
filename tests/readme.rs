//! Every console block of the README, run in an empty folder that holds the samples.
//!
//! `TRYCMD=overwrite cargo test --test readme` writes what the program prints into the README.

mod common;

use std::path::Path;
use std::{env, fs};

use common::project;

#[test]
fn the_tour_prints_what_the_readme_says() {
    let folder = tempfile::tempdir().unwrap();
    copy_samples(&folder.path().join("samples"));
    fs::copy(project("README.md"), folder.path().join("README.md")).unwrap();
    // The only test of this file: nobody else's working directory changes.
    env::set_current_dir(folder.path()).unwrap();
    trycmd::TestCases::new()
        .env("TOLMACH_NOW", "2026-11-22T09:00:00Z")
        .env("TOLMACH_USER", "aigul")
        .case("README.md")
        .run();
    if env::var_os("TRYCMD").is_some_and(|mode| mode == "overwrite") {
        fs::copy("README.md", project("README.md")).unwrap();
    }
}

fn copy_samples(folder: &Path) {
    fs::create_dir(folder).unwrap();
    for entry in fs::read_dir(project("samples")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
}
