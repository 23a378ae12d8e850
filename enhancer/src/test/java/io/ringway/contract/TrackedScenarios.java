// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.enhancer.EnhancedClasses;
import io.ringway.enhancer.PersistentFields;
import io.ringway.spi.Tracked;
import io.ringway.spi.TrackedPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What must hold of enhanced entities. Each public method is a test; a host loads the class and runs them. */
public final class TrackedScenarios {
    private TrackedScenarios() {}

    public static void entitiesAreEnhanced() {
        for (Class<?> type : List.of(
                Vehicle.class,
                Car.class,
                Ticket.class,
                Account.class,
                SavingsAccount.class,
                Wide.class,
                Address.class,
                Country.class)) {
            assertThat(EnhancedClasses.isEnhanced(type)).as(type.getName()).isTrue();
        }
        assertThat(new Vehicle()).isInstanceOf(Tracked.class);
        assertThat(new Address()).isInstanceOf(TrackedPart.class);
    }

    public static void aPropertyWithoutItsFieldLeavesTheClassAsItIs() {
        assertThat(EnhancedClasses.isEnhanced(Ledger.class)).isFalse();
        assertThat(new Ledger()).isNotInstanceOf(Tracked.class);
        assertThat(EnhancedClasses.isEnhanced(Point.class)).isFalse();
    }

    public static void theTrackerIsAttachedAndDetached() {
        Vehicle vehicle = new Vehicle();
        Tracked tracked = (Tracked) vehicle;
        assertThat(tracked.$tracker()).isNull();
        RecordingTracker tracker = RecordingTracker.of(vehicle);
        assertThat(tracked.$tracker()).isSameAs(tracker);
        tracked.$tracker(null);
        vehicle.setPlate("A");
        assertThat(tracker.dirty()).isEmpty();
    }

    public static void aChangeMarksItsAttributeAlone() {
        Vehicle vehicle = new Vehicle();
        RecordingTracker tracker = RecordingTracker.of(vehicle);
        vehicle.setPlate("A");
        assertThat(tracker.dirty()).containsExactly("plate");
        assertThat(vehicle.getPlate()).isEqualTo("A");
    }

    public static void anEqualValueIsNoChange() {
        Vehicle vehicle = new Vehicle();
        UUID id = UUID.randomUUID();
        vehicle.setId(id);
        vehicle.setPlate("A");
        vehicle.setTax(new BigDecimal("1.0"));
        vehicle.setCreated(Instant.EPOCH);
        vehicle.setColor(Color.RED);
        vehicle.setPrice(Double.NaN);
        RecordingTracker tracker = RecordingTracker.of(vehicle);
        vehicle.setId(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
        vehicle.setPlate(new StringBuilder("A").toString());
        vehicle.setTax(new BigDecimal("1.0"));
        vehicle.setCreated(Instant.ofEpochMilli(0));
        vehicle.setColor(Color.RED);
        vehicle.setPrice(Double.NaN);
        vehicle.setWeight(0f);
        vehicle.setMileage(0);
        vehicle.setSold(false);
        vehicle.setSmall((byte) 0, (short) 0, (char) 0);
        assertThat(tracker.dirty()).isEmpty();
    }

    public static void everyKindOfValueIsCompared() {
        Vehicle vehicle = new Vehicle();
        vehicle.setTax(new BigDecimal("1.0"));
        RecordingTracker tracker = RecordingTracker.of(vehicle);
        vehicle.setTax(new BigDecimal("1.00"));
        vehicle.setPrice(-0.0);
        vehicle.setWeight(-0.0f);
        vehicle.setMileage(1L << 40);
        vehicle.setSold(true);
        vehicle.setSmall((byte) 1, (short) 2, 'c');
        vehicle.setColor(Color.GREEN);
        vehicle.setPosition(new Point(1, 2));
        assertThat(tracker.dirty())
                .containsExactlyInAnyOrder(
                        "tax", "price", "weight", "mileage", "sold", "doors", "seats", "category", "color", "position");
        assertThat(vehicle.small()).isEqualTo("1/2/c/true/-0.0");
        assertThat(vehicle.getMileage()).isEqualTo(1L << 40);
    }

    public static void collectionsAndArraysAreComparedByIdentity() {
        Vehicle vehicle = new Vehicle();
        List<String> owners = new ArrayList<>();
        vehicle.setOwners(owners);
        vehicle.setTags("x");
        RecordingTracker tracker = RecordingTracker.of(vehicle);
        vehicle.setOwners(owners);
        assertThat(tracker.dirty()).isEmpty();
        vehicle.setOwners(new ArrayList<>());
        vehicle.setTags("x");
        assertThat(tracker.dirty()).containsExactlyInAnyOrder("owners", "tags");
    }

    public static void anUnloadedAttributeIsLoadedByItsFirstRead() {
        Vehicle vehicle = new Vehicle();
        RecordingTracker tracker = RecordingTracker.ofReference(vehicle);
        tracker.markLoaded(tracker.ordinal("id"));
        tracker.loading(ordinal -> {
            ((Tracked) vehicle).$tracker(null);
            vehicle.setPlate("loaded");
            ((Tracked) vehicle).$tracker(tracker);
        });
        assertThat(vehicle.getId()).isNull();
        assertThat(tracker.loads()).isEmpty();
        assertThat(vehicle.getPlate()).isEqualTo("loaded");
        assertThat(vehicle.getPlate()).isEqualTo("loaded");
        assertThat(tracker.loads()).containsExactly("plate");
        assertThat(tracker.isAnyDirty()).isFalse();
    }

    public static void aBlindWriteMarksAndDoesNotLoad() {
        Vehicle vehicle = new Vehicle();
        RecordingTracker tracker = RecordingTracker.ofReference(vehicle);
        vehicle.setPlate(null);
        vehicle.setMileage(0);
        assertThat(tracker.loads()).isEmpty();
        assertThat(tracker.dirty()).containsExactly("mileage", "plate");
        assertThat(vehicle.getPlate()).isNull();
        assertThat(tracker.loads()).isEmpty();
    }

    public static void aCompoundAssignmentReadsAndWrites() {
        Vehicle vehicle = new Vehicle();
        RecordingTracker tracker = RecordingTracker.ofReference(vehicle);
        vehicle.drive(7);
        assertThat(tracker.loads()).containsExactly("mileage");
        assertThat(tracker.dirty()).containsExactly("mileage");
        assertThat(vehicle.getMileage()).isEqualTo(7);
    }

    public static void lambdasAreTracked() {
        Vehicle vehicle = new Vehicle();
        RecordingTracker tracker = RecordingTracker.ofReference(vehicle);
        assertThat(vehicle.plateReader().get()).isNull();
        assertThat(tracker.loads()).containsExactly("plate");
        vehicle.plateWriter().accept("B");
        assertThat(tracker.dirty()).containsExactly("plate");
        Neighbour.wheelsLater(vehicle, 3).run();
        assertThat(tracker.dirty()).containsExactly("plate", "wheels");
    }

    public static void nestMatesAreTracked() {
        Vehicle vehicle = new Vehicle();
        RecordingTracker tracker = RecordingTracker.ofReference(vehicle);
        assertThat(vehicle.plate().read()).isNull();
        assertThat(tracker.loads()).containsExactly("plate");
        vehicle.plate().write("C");
        Vehicle.Odometer.reset(vehicle);
        assertThat(tracker.dirty()).containsExactly("mileage", "plate");
        assertThat(vehicle.getPlate()).isEqualTo("C");
    }

    public static void plainCodeOfThePackageIsTracked() {
        Car car = new Car();
        RecordingTracker tracker = RecordingTracker.ofReference(car);
        assertThat(Neighbour.wheels(car)).isEqualTo(4);
        assertThat(tracker.loads()).containsExactly("wheels");
        Neighbour.wheels(car, 6);
        assertThat(tracker.dirty()).containsExactly("wheels");
        assertThat(Neighbour.wheels(car)).isEqualTo(6);
    }

    public static void aConstructorReadsAndWritesOtherInstancesThroughTheirTracker() {
        Vehicle vehicle = new Vehicle();
        RecordingTracker tracker = RecordingTracker.ofReference(vehicle);
        Vehicle copy = new Vehicle(vehicle);
        assertThat(tracker.loads()).containsExactly("plate", "wheels");
        assertThat(tracker.dirty()).isEmpty();
        assertThat(copy.wheels).isEqualTo(4);
        assertThat(new Vehicle(vehicle, "D").getPlate()).isEqualTo("D");
        assertThat(tracker.dirty()).containsExactly("plate");
    }

    public static void transientAndStaticFieldsAreNotTracked() {
        Vehicle vehicle = new Vehicle();
        RecordingTracker tracker = RecordingTracker.ofReference(vehicle);
        vehicle.cached = "x";
        vehicle.note = "x";
        vehicle.forgotten = "x";
        Vehicle.built++;
        assertThat(vehicle.cached + vehicle.note + vehicle.forgotten).isEqualTo("xxx");
        assertThat(tracker.loads()).isEmpty();
        assertThat(tracker.dirty()).isEmpty();
    }

    public static void ordinalsCountSuperclassesFirst() {
        assertThat(PersistentFields.of(Car.class).names())
                .containsExactly(
                        "created",
                        "revision",
                        "address",
                        "category",
                        "color",
                        "doors",
                        "id",
                        "mileage",
                        "owners",
                        "plate",
                        "position",
                        "price",
                        "seats",
                        "sold",
                        "tags",
                        "tax",
                        "weight",
                        "wheels",
                        "plate",
                        "revision",
                        "trim");
    }

    public static void inheritedAttributesAreTracked() {
        Car car = new Car();
        car.setTags("first");
        RecordingTracker tracker = RecordingTracker.ofReference(car);
        assertThat(car.inherited()).isEqualTo("null/first");
        assertThat(tracker.loads()).containsExactly("created", "tags");
        car.setCreated(Instant.EPOCH);
        car.setRevision(9);
        car.setTrim("sport");
        assertThat(tracker.dirty()).containsExactly("created", "revision", "trim");
        assertThat(car.getRevision()).isEqualTo(9);
    }

    public static void fieldsOfOneNameInTwoClassesAreTwoAttributes() {
        Car car = new Car();
        RecordingTracker tracker = RecordingTracker.of(car);
        car.setRearPlate("rear");
        car.setModelRevision(2);
        assertThat(tracker.isDirty(tracker.ordinal("plate"))).isFalse();
        assertThat(tracker.isDirty(tracker.ordinal("revision"))).isFalse();
        assertThat(tracker.dirty()).containsExactly("plate", "revision");
        car.setPlate("front");
        assertThat(tracker.isDirty(tracker.ordinal("plate"))).isTrue();
        assertThat(car.getPlate() + car.getRearPlate()).isEqualTo("frontrear");
        assertThat(car.getRevision() + "/" + car.getModelRevision()).isEqualTo("0/2");
    }

    public static void genericFieldsAreTracked() {
        Ticket ticket = new Ticket("t");
        RecordingTracker tracker = RecordingTracker.of(ticket);
        ticket.setKey(4L);
        ticket.setPrices(Map.of("a", 1));
        assertThat(tracker.dirty()).containsExactly("key", "prices");
        assertThat(ticket.doubled()).isEqualTo(8);
        assertThat(ticket.getPrices().get("a")).isEqualTo(1);
    }

    public static void moreThan64AttributesAreTracked() {
        Wide wide = new Wide();
        RecordingTracker tracker = RecordingTracker.ofReference(wide);
        wide.a00 = 1;
        wide.a63 = 2;
        wide.a64 = 3;
        wide.a69 = wide.a68;
        assertThat(tracker.dirty()).containsExactly("a00", "a63", "a64", "a69");
        assertThat(tracker.loads()).containsExactly("a68");
        assertThat(wide.a64).isEqualTo(3);
    }

    public static void propertiesAreTrackedByTheirFields() {
        SavingsAccount account = new SavingsAccount();
        assertThat(PersistentFields.of(SavingsAccount.class).names())
                .containsExactly("URL", "memo", "number", "open", "rate");
        RecordingTracker tracker = RecordingTracker.ofReference(account);
        account.setOpen(true);
        account.setRate(3);
        account.setURL("u");
        account.remember("m");
        account.setUsed(1);
        assertThat(tracker.dirty()).containsExactly("URL", "memo", "open", "rate");
        assertThat(tracker.loads()).isEmpty();
        assertThat(account.getDescription()).isEqualTo("0 m");
        assertThat(tracker.loads()).containsExactly("number");
        assertThat(account.isOpen()).isTrue();
    }

    public static void aPartMarksItsOwnersAttribute() {
        Vehicle vehicle = new Vehicle();
        Address address = new Address();
        address.setNumber(1);
        vehicle.setAddress(address);
        RecordingTracker tracker = RecordingTracker.of(vehicle);
        int ordinal = tracker.ordinal("address");
        ((TrackedPart) address).$owner(tracker, ordinal);
        ((TrackedPart) address.getCountry()).$owner(tracker, ordinal);
        address.setNumber(1);
        assertThat(tracker.dirty()).isEmpty();
        address.setNumber(2);
        assertThat(tracker.dirty()).containsExactly("address");
        tracker.clearDirty();
        address.getCountry().setCode("NL");
        assertThat(tracker.dirty()).containsExactly("address");
        tracker.clearDirty();
        Neighbour.street(address, "Main");
        assertThat(tracker.dirty()).containsExactly("address");
        tracker.clearDirty();
        ((TrackedPart) address).$owner(null, 0);
        address.setNumber(3);
        assertThat(tracker.dirty()).isEmpty();
        assertThat(address.getNumber()).isEqualTo(3);
    }

    public static void aCloneHasNoTracker() {
        Vehicle vehicle = new Car();
        vehicle.setPlate("A");
        RecordingTracker tracker = RecordingTracker.of(vehicle);
        Vehicle clone = vehicle.clone();
        assertThat(clone).isInstanceOf(Car.class);
        clone.setPlate("B");
        assertThat(((Tracked) clone).$tracker()).isNull();
        assertThat(tracker.dirty()).isEmpty();
        assertThat(vehicle.getPlate()).isEqualTo("A");
        Address address = new Address();
        ((TrackedPart) address).$owner(tracker, 0);
        address.clone().setNumber(5);
        assertThat(tracker.dirty()).isEmpty();
    }
}
