//! Paradigms checked by hand, and the contract between forms, acceptance and keys.

use proptest::prelude::*;

use super::English;
use crate::morphology::{Morphology, PartOfSpeech};

use PartOfSpeech::{Adjective, Name, Noun, Unknown, Verb};

const WORDS: &str = "memorandum country address agency city church hero bureau analysis half stop plan apply be die \
    undertake organise centre good big easy large travel panic quiz programme defence free agree dye see labour man \
    refer offer traffic buzz gas boss war play";

#[track_caller]
fn assert_accepts(lemma: &str, class: PartOfSpeech, forms: &[&str]) {
    for form in forms {
        assert!(English.is_form(form, lemma, class), "{form} of {lemma}");
    }
}

#[track_caller]
fn assert_rejects(lemma: &str, class: PartOfSpeech, forms: &[&str]) {
    for form in forms {
        assert!(!English.is_form(form, lemma, class), "{form} of {lemma}");
    }
}

#[test]
fn nouns_have_plurals_and_possessives() {
    assert_accepts("council", Noun, &["councils", "Council's", "council’s", "councils'"]);
    assert_accepts("memorandum", Noun, &["memoranda", "memorandums"]);
    assert_accepts("spokesman", Noun, &["spokesmen", "spokesmen's"]);
    assert_accepts("programme", Noun, &["program", "programs", "programmes"]);
    assert_rejects("council", Noun, &["councillor", "counsel"]);
}

#[test]
fn verbs_conjugate() {
    assert_accepts("organise", Verb, &["organizes", "organised", "organizing"]);
    assert_accepts("travel", Verb, &["travelled", "traveled", "travelling"]);
    assert_accepts("stop", Verb, &["stopped", "stopping", "stops"]);
    assert_accepts("be", Verb, &["is", "are", "was", "were", "been", "being"]);
    assert_accepts("undertake", Verb, &["undertook", "undertaken", "undertaking"]);
    assert_rejects("organise", Verb, &["organisation", "organiser"]);
    assert_rejects("stop", Verb, &["stoped"]);
}

#[test]
fn adjectives_compare() {
    assert_accepts("big", Adjective, &["bigger", "biggest"]);
    assert_accepts("easy", Adjective, &["easier", "easiest"]);
    assert_accepts("good", Adjective, &["better", "best"]);
    assert_rejects("big", Adjective, &["bigly"]);
}

#[test]
fn the_head_of_a_term_inflects() {
    let term = ["memorandum", "of", "understanding"];
    assert!(English.is_phrase_form(&["memoranda", "of", "understanding"], &term, Noun));
    assert!(English.is_phrase_form(&["Memorandums", "of", "Understanding"], &term, Noun));
    assert!(!English.is_phrase_form(&["memorandum", "of", "understandings"], &term, Noun));
    assert!(English.is_phrase_form(&["Board", "of", "Peace's"], &["Board", "of", "Peace"], Name));
    assert!(!English.is_phrase_form(&["Board's", "of", "Peace"], &["Board", "of", "Peace"], Name));
    assert!(English.is_phrase_form(&["ceasefire", "agreements"], &["ceasefire", "agreement"], Noun));
    assert!(!English.is_phrase_form(&["ceasefires", "agreement"], &["ceasefire", "agreement"], Noun));
    let chief = ["commander", "-", "in", "-", "chief"];
    assert!(English.is_phrase_form(&["commanders", "-", "in", "-", "chief"], &chief, Noun));
}

#[test]
fn the_paradigm_of_a_term_is_accepted() {
    let term = ["Board", "of", "Peace"];
    let forms = English.phrase_forms(&term, Name);
    assert_eq!(forms[0], term);
    for form in &forms {
        let words: Vec<_> = form.iter().map(String::as_str).collect();
        assert!(English.is_phrase_form(&words, &term, Name), "{form:?}");
    }
}

#[track_caller]
fn assert_contract(lemma: &str, class: PartOfSpeech) {
    let keys = English.keys(lemma);
    for form in English.forms(lemma, class) {
        assert!(English.is_form(&form, lemma, class), "{form} of {lemma}");
        let shared = English.keys(&form).iter().any(|key| keys.contains(key));
        assert!(shared, "{form} of {lemma}: {:?} {keys:?}", English.keys(&form));
    }
}

#[test]
fn forms_share_a_key_with_their_lemma() {
    for lemma in WORDS.split_whitespace() {
        for class in [Noun, Verb, Adjective, Unknown] {
            assert_contract(lemma, class);
        }
    }
}

proptest! {
    #[test]
    fn forms_of_any_word_are_accepted_and_found(lemma in "[a-z]{2,9}") {
        assert_contract(&lemma, Unknown);
    }
}
