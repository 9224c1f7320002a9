#include "sim/hdf5.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>

namespace sim::hdf5 {

namespace {

/// HDF5's view of an UnfinishedFile: a "virtual file driver".
struct OpenFile : H5FD_t {
    UnfinishedFile* file;
    haddr_t end; ///< of the addresses given out
};

OpenFile& view(H5FD_t* file) { return *static_cast<OpenFile*>(file); }
const OpenFile& view(const H5FD_t* file) { return *static_cast<const OpenFile*>(file); }

H5FD_class_t driver_functions() {
    H5FD_class_t driver{};
    driver.name = "unfinished file";
    driver.maxaddr = std::numeric_limits<std::int64_t>::max();
    driver.fc_degree = H5F_CLOSE_STRONG;
    driver.fapl_size = sizeof(UnfinishedFile*);
    driver.open = [](const char*, unsigned, hid_t access, haddr_t) -> H5FD_t* {
        auto* opened = new OpenFile{};
        opened->file = *static_cast<UnfinishedFile* const*>(H5Pget_driver_info(access));
        return opened;
    };
    driver.close = [](H5FD_t* file) -> herr_t {
        delete &view(file);
        return 0;
    };
    driver.query = [](const H5FD_t*, unsigned long* flags) -> herr_t {
        *flags = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE
               | H5FD_FEAT_AGGREGATE_SMALLDATA | H5FD_FEAT_DEFAULT_VFD_COMPATIBLE;
        return 0;
    };
    driver.get_eoa = [](const H5FD_t* file, H5FD_mem_t) -> haddr_t { return view(file).end; };
    driver.set_eoa = [](H5FD_t* file, H5FD_mem_t, haddr_t end) -> herr_t {
        view(file).end = end;
        return 0;
    };
    driver.get_eof = [](const H5FD_t* file, H5FD_mem_t) -> haddr_t { return view(file).file->size(); };
    driver.read = [](H5FD_t* file, H5FD_mem_t, hid_t, haddr_t at, std::size_t size, void* bytes) -> herr_t {
        view(file).file->read(at, bytes, size);
        return 0;
    };
    driver.write = [](H5FD_t* file, H5FD_mem_t, hid_t, haddr_t at, std::size_t size, const void* bytes) -> herr_t {
        view(file).file->write(at, bytes, size);
        return 0;
    };
    driver.truncate = [](H5FD_t* file, hid_t, hbool_t) -> herr_t {
        if (view(file).end != view(file).file->size()) view(file).file->resize(view(file).end);
        return 0;
    };
    const H5FD_mem_t kinds[] = H5FD_FLMAP_DICHOTOMY;
    std::copy(std::begin(kinds), std::end(kinds), driver.fl_map);
    return driver;
}

hid_t driver() {
    static const hid_t id = [] {
        const H5FD_class_t functions = driver_functions();
        return H5FDregister(&functions);
    }();
    return id;
}

/// Keeps the order in which attributes (and, in a group, members) are made, and no times. For every kind of object.
void keep_order_not_time(const H5::PropList& properties, bool is_group) {
    const unsigned order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
    must(H5Pset_attr_creation_order(properties.getId(), order), "H5Pset_attr_creation_order");
    must(H5Pset_attr_phase_change(properties.getId(), 32, 24), "H5Pset_attr_phase_change");
    must(H5Pset_obj_track_times(properties.getId(), false), "H5Pset_obj_track_times");
    if (is_group) must(H5Pset_link_creation_order(properties.getId(), order), "H5Pset_link_creation_order");
}

} // namespace

void be_silent() { H5::Exception::dontPrint(); }

void must(herr_t status, const char* what) {
    if (status < 0) throw H5::Exception(what, "failed");
}

H5::H5File create(UnfinishedFile& file) {
    UnfinishedFile* const where = &file;
    const H5::FileAccPropList access;
    must(H5Pset_driver(access.getId(), driver(), &where), "H5Pset_driver");
    const H5::FileCreatPropList properties;
    keep_order_not_time(properties, true);
    return H5::H5File("unfinished file", H5F_ACC_TRUNC, properties, access);
}

H5::Group create_group(const H5::Group& parent, const std::string& name) {
    const H5::PropList properties(H5P_GROUP_CREATE);
    keep_order_not_time(properties, true);
    const hid_t id = H5Gcreate2(parent.getId(), name.c_str(), H5P_DEFAULT, properties.getId(), H5P_DEFAULT);
    if (id < 0) throw H5::GroupIException("H5Gcreate2", "failed");
    const H5::Group group(id); // counts as a second owner
    H5Gclose(id);
    return group;
}

H5::DSetCreatPropList data_set_properties() {
    const H5::DSetCreatPropList properties;
    keep_order_not_time(properties, false);
    return properties;
}

H5::StrType text_type() {
    H5::StrType type(H5::PredType::C_S1, H5T_VARIABLE);
    type.setCset(H5T_CSET_UTF8);
    return type;
}

void write_attribute(const H5::H5Object& object, const std::string& name, const std::string& text) {
    if (text.empty()) return;
    H5::StrType type(H5::PredType::C_S1, text.size());
    type.setCset(H5T_CSET_UTF8);
    type.setStrpad(H5T_STR_NULLPAD);
    object.createAttribute(name, type, H5::DataSpace()).write(type, text.data());
}

void write_attribute(const H5::H5Object& object, const std::string& name, int value) {
    object.createAttribute(name, H5::PredType::STD_I32LE, H5::DataSpace()).write(H5::PredType::NATIVE_INT, &value);
}

std::string read_attribute(const H5::H5Object& object, const std::string& name) {
    if (!object.attrExists(name)) return {};
    const H5::Attribute attribute = object.openAttribute(name);
    std::string text;
    attribute.read(attribute.getStrType(), text);
    return text;
}

H5::DataSet write_texts(const H5::Group& group, const std::string& name, const std::vector<std::string>& texts) {
    const hsize_t size = texts.size();
    std::vector<const char*> pointers;
    for (const std::string& text : texts) pointers.push_back(text.c_str());
    const H5::DataSet data = group.createDataSet(name, text_type(), H5::DataSpace(1, &size), data_set_properties());
    data.write(pointers.data(), text_type());
    return data;
}

H5::DataSet write_text(const H5::Group& group, const std::string& name, const std::string& text) {
    const char* const pointer = text.c_str();
    const H5::DataSet data = group.createDataSet(name, text_type(), H5::DataSpace(), data_set_properties());
    data.write(&pointer, text_type());
    return data;
}

std::vector<std::string> read_texts(const H5::DataSet& data) {
    const H5::DataSpace space = data.getSpace();
    std::vector<char*> pointers(static_cast<std::size_t>(space.getSimpleExtentNpoints()));
    data.read(pointers.data(), text_type());
    std::vector<std::string> texts;
    for (const char* pointer : pointers) texts.emplace_back(pointer ? pointer : ""); // an empty text comes as no text
    H5::DataSet::vlenReclaim(pointers.data(), text_type(), space);
    return texts;
}

std::vector<std::string> names_in(const H5::Group& group) {
    std::vector<std::string> names;
    const hsize_t count = group.getNumObjs();
    for (hsize_t i = 0; i < count; ++i) {
        const auto name_by_order = [&](char* name, std::size_t size) {
            const ssize_t length =
                H5Lget_name_by_idx(group.getId(), ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, name, size, H5P_DEFAULT);
            if (length < 0) throw H5::GroupIException("H5Lget_name_by_idx", "failed");
            return static_cast<std::size_t>(length);
        };
        std::string name(name_by_order(nullptr, 0), ' ');
        name_by_order(name.data(), name.size() + 1);
        names.push_back(name);
    }
    return names;
}

std::vector<hsize_t> shape_of(const H5::DataSet& data) {
    const H5::DataSpace space = data.getSpace();
    std::vector<hsize_t> shape(static_cast<std::size_t>(space.getSimpleExtentNdims()));
    space.getSimpleExtentDims(shape.data());
    return shape;
}

void become_scale(const H5::DataSet& data, const std::string& name, int number) {
    must(H5DSset_scale(data.getId(), name.c_str()), "H5DSset_scale");
    write_attribute(data, "_Netcdf4Dimid", number);
}

bool is_scale(const H5::DataSet& data) { return H5DSis_scale(data.getId()) > 0; }

void attach_scale(const H5::DataSet& data, const H5::DataSet& scale, unsigned axis) {
    must(H5DSattach_scale(data.getId(), scale.getId(), axis), "H5DSattach_scale");
}

std::string scale_of(const H5::DataSet& data, unsigned axis) {
    std::string name;
    const auto note_name = [](hid_t, unsigned, hid_t scale, void* found) -> herr_t {
        char text[256]; // the scale's own attribute: H5Iget_name would search the whole file for it
        const ssize_t length = H5DSget_scale_name(scale, text, sizeof text);
        if (length < 0 || length >= static_cast<ssize_t>(sizeof text)) return -1;
        *static_cast<std::string*>(found) = text;
        return 1; // the first is the only one
    };
    must(H5DSiterate_scales(data.getId(), axis, nullptr, note_name, &name), "H5DSiterate_scales");
    return name;
}

} // namespace sim::hdf5
