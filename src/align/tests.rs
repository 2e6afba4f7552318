//! The aligner as a whole: what it must do with any input, and what it finds in small documents.

use proptest::prelude::*;

use super::*;
use crate::language::Language;
use crate::progress::Silent;

fn side(language: &str, texts: &[&str]) -> Side {
    let sentence = |text: &&str| Sentence { text: (*text).to_owned(), ..Sentence::default() };
    Side { language: Language::parse(language).unwrap(), sentences: texts.iter().map(sentence).collect() }
}

fn beads(source: &Side, target: &Side) -> Vec<Bead> {
    align(source, target, &Knowledge::default(), &mut Silent).unwrap()
}

/// Beads as `source target` indices.
fn lines(beads: &[Bead]) -> Vec<String> {
    beads.iter().map(|bead| bead.to_string().rsplit_once('\t').unwrap().0.replace('\t', " ")).collect()
}

/// Every sentence of each side stands in exactly one bead, in order.
#[track_caller]
fn assert_whole(beads: &[Bead], sources: usize, targets: usize) {
    let (mut source, mut target) = (0, 0);
    for bead in beads {
        assert_eq!((bead.source.start, bead.target.start), (source, target));
        assert!(bead.source.len() + bead.target.len() > 0);
        assert!((0.0..=1.0).contains(&bead.confidence), "{}", bead.confidence);
        (source, target) = (bead.source.end, bead.target.end);
    }
    assert_eq!((source, target), (sources, targets));
}

#[test]
fn a_merged_sentence_and_an_omission_are_found() {
    let english = [
        "The Peace Council opened a centre in Almaty on 19 November.",
        "It stands in an old street by the river, and children used to play behind its walls every summer.",
        "It cost 1.8 billion tenge.",
        "The city paid half of this sum.",
        "“Where are the doctors?” asked Mr. Nurpeisov.",
    ];
    let russian = [
        "Совет мира открыл 19 ноября центр в Алматы.",
        "Ремонт обошёлся в 1,8 млрд тенге, половину этой суммы заплатил город.",
        "«Где врачи?» — спросил г-н Нурпеисов.",
    ];
    let found = beads(&side("en", &english), &side("ru", &russian));
    assert_eq!(lines(&found), ["0 0", "1 ", "2,3 1", "4 2"]);
}

#[test]
fn sides_of_nothing_have_no_beads() {
    assert!(beads(&side("en", &[]), &side("ru", &[])).is_empty());
}

#[test]
fn a_side_without_a_counterpart_is_all_omissions() {
    let found = beads(&side("en", &["One.", "Two."]), &side("ru", &[]));
    assert_eq!(lines(&found), ["0 ", "1 "]);
    assert_whole(&beads(&side("en", &[]), &side("ru", &["Раз."])), 0, 1);
}

#[test]
fn one_sentence_against_a_thousand_is_whole() {
    let many = vec!["Одно предложение из многих."; 1000];
    assert_whole(&beads(&side("en", &["One sentence."]), &side("ru", &many)), 1, 1000);
    assert_whole(&beads(&side("ru", &many), &side("en", &["One sentence."])), 1000, 1);
}

#[test]
fn identical_and_empty_lines_are_paired_off() {
    let same = vec!["***"; 300];
    let found = beads(&side("en", &same), &side("ru", &same));
    assert_whole(&found, 300, 300);
    assert!(found.iter().all(|bead| bead.kind() == Kind { source: 1, target: 1 }));
    assert_whole(&beads(&side("en", &["", "", ""]), &side("kk", &["", ""])), 3, 2);
}

#[test]
fn empty_lines_beside_sentences_disturb_no_pair() {
    let russian: Vec<_> = (0..48).map(|at| format!("Правило {at} касается {} дорог.", at * 7)).collect();
    let english: Vec<_> = (0..48)
        .map(|at| if at % 4 == 1 { String::new() } else { format!("Rule {at} is about {} roads.", at * 7) })
        .collect();
    let texts =
        |texts: &[String], language| side(language, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    let found = beads(&texts(&english, "en"), &texts(&russian, "ru"));
    assert_whole(&found, 48, 48);
    let paired: Vec<_> = found.iter().filter(|bead| !bead.is_null()).collect();
    assert!(
        paired.iter().all(|bead| bead.source == bead.target && bead.kind() == Kind { source: 1, target: 1 })
    );
    assert_eq!(paired.len(), 36);
}

#[test]
fn a_long_omission_does_not_derail_what_follows() {
    let (english, russian): (Vec<String>, Vec<String>) = (0..900)
        .map(|at| {
            (
                format!("Rule {at} is about {} roads.", at * 7),
                format!("Правило {at} касается {} дорог.", at * 7),
            )
        })
        .unzip();
    let english: Vec<_> = english.iter().map(String::as_str).collect();
    let russian: Vec<_> = russian.iter().take(200).chain(&russian[700..]).map(String::as_str).collect();
    let found = beads(&side("en", &english), &side("ru", &russian));
    let right = found.iter().filter(|bead| !bead.is_null()).filter(|bead| {
        bead.source.len() == 1
            && bead.source.start
                == if bead.target.start < 200 { bead.target.start } else { bead.target.start + 500 }
    });
    assert!(right.count() >= 398);
}

#[test]
fn a_block_that_moved_is_reported_and_forces_nothing() {
    let place = |at: usize| match at {
        20..25 => at + 35,
        25..60 => at - 5,
        _ => at,
    };
    let english: Vec<String> = (0..80).map(|at| format!("Rule {at} is about {} roads.", at * 7)).collect();
    let mut russian = vec![String::new(); 80];
    (0..80).for_each(|at| russian[place(at)] = format!("Правило {at} касается {} дорог.", at * 7));
    let side_of =
        |language, texts: &[String]| side(language, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    let found = beads(&side_of("en", &english), &side_of("ru", &russian));
    assert_whole(&found, 80, 80);
    for bead in found.iter().filter(|bead| !bead.source.is_empty()) {
        let counterpart = if bead.is_null() { bead.elsewhere.clone() } else { Some(bead.target.clone()) };
        assert_eq!(counterpart.map(|range| range.start), Some(place(bead.source.start)), "{bead}");
    }
    assert_eq!(found.iter().filter(|bead| bead.elsewhere.is_some()).count(), 10);
}

#[test]
fn one_pair_among_many_languages_is_as_by_itself() {
    let english = side("en", &["The Peace Council met.", "It took 3 hours.", "Nobody spoke."]);
    let russian = side("ru", &["Совет мира собрался.", "Это заняло 3 часа.", "Никто не говорил."]);
    let kazakh = side("kk", &["Бейбітшілік кеңесі жиналды.", "Бұған 3 сағат кетті."]);
    let pairs = [(english.clone(), kazakh.clone()), (russian.clone(), english.clone()), (english, russian)];
    let together = align_all(&pairs, &Knowledge::default(), &mut Silent).unwrap();
    let alone: Vec<_> = pairs.iter().map(|(source, target)| beads(source, target)).collect();
    assert_eq!(together, alone);
}

#[test]
fn every_run_on_every_thread_finds_the_same() {
    let texts = |rule: &str, roads: &str| -> Vec<String> {
        (0..60).map(|at| format!("{rule} {at}: {} {roads}, {}.", at * 7, "ab".repeat(at % 5))).collect()
    };
    let of =
        |texts: &[String], language| side(language, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    let (english, russian) = (texts("Rule", "roads"), texts("Правило", "дорог"));
    let whole = (of(&english, "en"), of(&russian, "ru"));
    let part = (of(&english[..30], "en"), of(&russian[5..40], "ru"));
    let pairs = [whole, part];
    let run = || align_all(&pairs, &Knowledge::default(), &mut Silent).unwrap();
    let here = run();
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(run)).collect();
        runs.into_iter().for_each(|elsewhere| assert_eq!(elsewhere.join().unwrap(), here));
    });
}

#[test]
fn many_pairs_teach_each_other_words() {
    let words = ["Hund:koira", "Haus:talo", "Baum:puu", "Fluss:joki", "Berg:vuori", "Wald:metsä"];
    let pair = |at: usize| {
        let (first, second) =
            (words[at % 6].split_once(':').unwrap(), words[(at + 1) % 6].split_once(':').unwrap());
        let german = [format!("{} jetzt", first.0), format!("Hier {} ganz", second.0)];
        let finnish = [format!("Nyt {}", first.1), format!("{} aivan tässä", second.1)];
        let texts = |texts: &[String; 2]| [texts[0].clone(), texts[1].clone()];
        let side_of = |language, texts: [String; 2]| side(language, &[texts[0].as_str(), texts[1].as_str()]);
        (side_of("de", texts(&german)), side_of("fi", texts(&finnish)))
    };
    let pairs: Vec<_> = (0..24).map(pair).collect();
    let mean = |beads: &[Vec<Bead>]| {
        let beads = beads.iter().flatten();
        beads.clone().map(|bead| bead.confidence).sum::<f64>() / beads.count() as f64
    };
    let together = align_all(&pairs, &Knowledge::default(), &mut Silent).unwrap();
    let alone: Vec<_> = pairs.iter().map(|(source, target)| beads(source, target)).collect();
    assert!(mean(&together) > mean(&alone), "{} > {}", mean(&together), mean(&alone));
}

#[test]
fn no_pairs_have_no_beads() {
    assert!(align_all(&[], &Knowledge::default(), &mut Silent).unwrap().is_empty());
}

#[test]
fn paragraphs_decide_where_words_do_not() {
    let place = |paragraphs: &[usize]| {
        let sentence = |paragraph: &usize| Sentence {
            text: "***".to_owned(),
            paragraph: *paragraph,
            ..Sentence::default()
        };
        Side { language: Language::english(), sentences: paragraphs.iter().map(sentence).collect() }
    };
    let found = beads(&place(&[0, 0, 0, 1, 1, 2]), &place(&[0, 0, 1, 1, 2]));
    assert!(lines(&found).contains(&"3 2".to_owned()), "{found:?}");
    assert!(lines(&found).contains(&"5 4".to_owned()), "{found:?}");
}

#[test]
fn knowledge_makes_beads_surer() {
    let source = side("de", &["Der Hund schläft dort.", "Ein Haus steht hier."]);
    let target = side("fi", &["Koira nukkuu tuolla.", "Talo seisoo täällä."]);
    let parallel = (0..9).map(|_| ("Ein Haus steht".to_owned(), "Talo seisoo".to_owned())).collect();
    let taught = align(&source, &target, &Knowledge { parallel }, &mut Silent).unwrap();
    let untaught = beads(&source, &target);
    assert_eq!(lines(&taught), ["0 0", "1 1"]);
    assert!(taught[1].confidence > untaught[1].confidence);
}

#[test]
fn whoever_watches_may_stop_it() {
    struct Impatient;
    impl Progress for Impatient {
        fn at(&mut self, done: u64, _total: u64) -> Result<(), Interrupted> {
            if done > 0 { Err(Interrupted) } else { Ok(()) }
        }
    }
    let one = side("en", &["One."]);
    assert_eq!(align(&one, &one, &Knowledge::default(), &mut Impatient), Err(Interrupted));
}

#[test]
fn progress_rises_to_the_end() {
    struct Watch(Vec<(u64, u64)>);
    impl Progress for Watch {
        fn at(&mut self, done: u64, total: u64) -> Result<(), Interrupted> {
            self.0.push((done, total));
            Ok(())
        }
    }
    let mut watch = Watch(Vec::new());
    let many = side("en", &["One 1 more.", "And another 2.", "Three are enough."].repeat(200));
    align(&many, &many, &Knowledge::default(), &mut watch).unwrap();
    assert!(watch.0.len() > 1000 && watch.0.is_sorted(), "asked {} times", watch.0.len());
    assert!(watch.0.last().is_some_and(|(done, total)| done <= total && total - done <= 1));
}

fn any_side() -> impl Strategy<Value = Side> {
    let text = prop_oneof![
        "[a-d ]{0,12}",
        "[а-гқ .!?]{0,12}",
        Just(String::new()),
        Just("Same line 5.".to_owned()),
        "\\PC{0,20}"
    ];
    let sentence = (text, 0..2_usize, any::<bool>());
    (prop::collection::vec(sentence, 0..25), prop_oneof![Just("en"), Just("ru"), Just("kk"), Just("de")])
        .prop_map(|(parts, language)| {
            let mut paragraph = 0;
            let sentences = parts.into_iter().map(|(text, step, heading)| {
                paragraph += step;
                Sentence { text, paragraph, heading, concepts: vec![] }
            });
            Side { sentences: sentences.collect(), language: Language::parse(language).unwrap() }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_sentence_stands_in_one_bead_and_twice_gives_the_same(source in any_side(), target in any_side()) {
        let found = beads(&source, &target);
        assert_whole(&found, source.sentences.len(), target.sentences.len());
        prop_assert_eq!(beads(&source, &target), found);
    }
}
