//! The sample memories are sound, and reading them loses nothing.

use super::{all, files, read, validator, write};

#[test]
fn samples_follow_the_content_model() {
    for file in files("tmx") {
        let sample = std::fs::read_to_string(&file).unwrap();
        assert_eq!(validator::faults(&sample), Vec::<String>::new(), "{}", file.display());
    }
}

#[test]
fn samples_come_back_as_they_went_in() {
    for file in files("tmx") {
        let (units, problems) = read(&std::fs::read(&file).unwrap());
        assert_eq!((problems, units.is_empty()), (Vec::new(), false), "{}", file.display());
        assert_eq!(read(&write(&units, all())).0, units, "{}", file.display());
    }
}

#[test]
fn conformance_cases_come_back_and_follow_the_content_model() {
    for file in files("tmx/conformance") {
        let bytes = std::fs::read(&file).unwrap();
        if tolmach::format::tmx::Reader::new(&bytes[..]).is_err() {
            continue;
        }
        let (units, _) = read(&bytes);
        let written = write(&units, all());
        assert_eq!(read(&written).0, units, "{}", file.display());
        let faults = validator::faults(std::str::from_utf8(&written).unwrap());
        assert_eq!(faults, Vec::<String>::new(), "{}", file.display());
    }
}
